import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../public/docs/hosting.md', import.meta.url));

export interface Nginx {
  end(): Promise<void>;
}

/** Debian keeps it where not every person's path leads. */
const PROGRAM = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';

/** Runs nginx with the server block of the page on hosting in front of a port of this machine, with TLS, all else as it comes. */
export async function startNginx({
  name,
  port,
  upstream,
}: {
  name: string;
  port: number;
  upstream: number;
}): Promise<Nginx> {
  for (const [program, flag] of [
    [PROGRAM, '-v'],
    ['openssl', 'version'],
  ] as const) {
    if (spawnSync(program, [flag]).status !== 0)
      throw new Error(
        `This story needs ${program}. Debian: apt-get install nginx openssl. macOS: brew install nginx openssl.`,
      );
  }
  const folder = mkdtempSync(join(tmpdir(), 'loopbench-nginx-'));
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${name}`],
    ...['-keyout', key, '-out', certificate],
  ]);
  if (made.status !== 0) throw new Error(`No certificate could be made:\n${made.stderr}`);

  const block = /^```nginx\n(.*?)^```$/ms.exec(readFileSync(page, 'utf8'))?.[1];
  if (block === undefined) throw new Error(`${page} holds no server block for nginx.`);
  const server = block
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replaceAll('bench.example.com;', `${name};`)
    .replace(/ssl_certificate .*/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*/, `ssl_certificate_key ${key};`)
    .replace('http://127.0.0.1:3000', `http://127.0.0.1:${upstream}`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join('\n');
  const settings = join(folder, 'nginx.conf');
  writeFileSync(
    settings,
    `daemon off;\npid ${join(folder, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${places}\n${server}}\n`,
  );
  const child = spawn(PROGRAM, ['-p', folder, '-c', settings, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await waitForPid(child, join(folder, 'pid'));
  return {
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The pid is written when the sockets are open. */
async function waitForPid(child: ChildProcess, file: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error(`nginx does not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
