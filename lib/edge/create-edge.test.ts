import { once } from 'node:events';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge } from './create-edge.mjs';

const MB = 1024 * 1024;

/** What stands behind the edge: one call that answers before it has read its body, one that reads it. */
async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/api/refuses') {
    response
      .writeHead(413, { 'content-type': 'application/json' })
      .end('{"error":{"code":"body_too_large"}}');
  } else if (request.url === '/api/refuses-late') {
    request.once('data', () => {
      request.pause();
      response
        .writeHead(413, { 'content-type': 'application/json' })
        .end('{"error":{"code":"body_too_large"}}');
    });
  } else if (request.url === '/api/bare') response.writeHead(405).end();
  else {
    let size = 0;
    for await (const chunk of request) size += chunk.length;
    response.setHeader('content-type', 'text/plain');
    response.end(`got ${size}`);
  }
}

const server = createEdge({ handle, upgrade: null });
let port = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const HOST = 'Host: 127.0.0.1\r\n';

/** Sends bytes as they are, and reads until the other side closes or the answer to a second request is there. */
async function sendRaw(
  text: string,
): Promise<{ status: number; body: string; head: string; isClosed: boolean }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text, 'latin1');
  const [head = '', body = ''] = (await readAnswer(socket)).split('\r\n\r\n');
  const isClosed = /^connection: close/im.test(head) ? await isEnded(socket) : false;
  socket.destroy();
  return { status: Number(head.split(' ')[1]), body, head, isClosed };
}

/** One answer whose length is said. */
async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const [head = '', body] = text.split('\r\n\r\n');
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (body !== undefined && body.length >= Number(length ?? 0)) break;
  }
  return text;
}

async function isEnded(socket: Socket): Promise<boolean> {
  if (!socket.readableEnded) {
    socket.resume();
    await once(socket, 'end');
  }
  return true;
}

const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n';

describe('a request nobody should have to deal with', () => {
  it.each([
    ['TRACE', `TRACE / HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['a method of WebDAV', `PROPFIND /api/sessions HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['PUT', `PUT /api/sessions HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['POST to a page', `POST / HTTP/1.1\r\n${HOST}Next-Action: x\r\nContent-Length: 2\r\n\r\n[]`, 405],
    ['CONNECT', `CONNECT example.com:80 HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['a method nobody knows', `BREW / HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a greeting of TLS', '\x16\x03\x01\x02\x00\r\n\r\n', 400],
    ['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['an absolute target', `GET http://127.0.0.1/ HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['two hosts', `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`, 400],
    ['two hosts, written differently', `GET / HTTP/1.1\r\n${HOST}hOST: 127.0.0.1\r\n\r\n`, 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['no host, of old', 'GET / HTTP/1.0\r\n\r\n', 400],
    ['a bad escape in an id', `GET /api/sessions/%zz HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a bad escape in a page', `GET /sessions/%e0%a4 HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['bytes that are no text', `GET /api/sessions/%ff HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a NUL', `GET /api/sessions/x%00 HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a way up', `GET /login/../_next/data HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a hidden way up', `GET /login/%2e%2e/x HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['two slashes', `GET //evil.example/ HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a backslash', `GET /\\evil.example/ HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a page of the framework', `GET /_global-error HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['the same, written differently', `GET /%5Fglobal-error HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['data of a page', `GET /_next/data/x/index.json HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['the image service', `GET /_next/image?url=/x HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['a part of a page as a file', `GET /index.rsc HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['an address without end', `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${HOST}\r\n`, 414],
    ['headers without end', `GET / HTTP/1.1\r\n${HOST}X: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['cookies without end', `GET / HTTP/1.1\r\n${HOST}Cookie: a=${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['an expectation', `GET / HTTP/1.1\r\n${HOST}Expect: tea\r\n\r\n`, 417],
    ['two lengths', `POST /api/x HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
    [
      'a length and chunks',
      `POST /api/x HTTP/1.1\r\n${HOST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a broken chunk', `POST /api/x HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    ['an upgrade', `GET /_next/webpack-hmr HTTP/1.1\r\n${HOST}${UPGRADE}\r\n`, 400],
  ])('is told so as JSON: %s', async (_title, text, status) => {
    const answer = await sendRaw(text);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: expect.stringMatching(/^[a-z_]+$/), message: expect.stringMatching(/\w/) },
    });
    expect(answer.head).toMatch(/x-content-type-options: nosniff/i);
  });

  it.each(['/', '/api/sessions', '/sessions/ses_1', '/s/token?replay=1', '/_next/static/a%20b.js'])(
    'is none for %s',
    async (path) => {
      expect((await sendRaw(`GET ${path} HTTP/1.1\r\n${HOST}\r\n`)).status).toBe(200);
    },
  );

  it('leaves the connection to the next one where it has no body', async () => {
    const socket = connect(port, '127.0.0.1');
    for (const path of ['/_global-error', '/api/sessions', '/%zz', '/']) {
      socket.write(`GET ${path} HTTP/1.1\r\n${HOST}\r\n`);
      expect(await readAnswer(socket)).toMatch(/^HTTP\/1.1 (404|400|200)/);
    }
    socket.write('no request\r\n\r\n');
    expect(await readAnswer(socket)).toMatch(/^HTTP\/1.1 400 .*"bad_request"/s);
    socket.destroy();
  });
});

it('two hundred upgrades at once, whoever they pretend to be, are all refused and closed', async () => {
  const hosts = ['127.0.0.1', 'evil.example', '', 'localhost:3000'];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      sendRaw(`GET /x${index} HTTP/1.1\r\nHost: ${hosts[index % hosts.length]}\r\n${UPGRADE}\r\n`),
    ),
  );
  expect(answers.filter(({ status, isClosed }) => status === 400 && isClosed)).toHaveLength(200);
});

describe('a body that is refused', () => {
  /** Sends a body of 48 MB to its end before it looks at the answer, as many clients do. */
  function sendAll(path: string, headers: Record<string, string | number>): Promise<[number, string]> {
    return new Promise((resolve, reject) => {
      const sent = ask({ port, host: '127.0.0.1', path, method: 'POST', headers });
      sent.once('error', reject);
      const piece = Buffer.alloc(MB, 0x20);
      let left = 48;
      const go = () => {
        if (left === 0) {
          sent.end();
          return;
        }
        left -= 1;
        sent.write(piece, go);
      };
      sent.once('response', (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.once('end', () => resolve([response.statusCode ?? 0, text]));
      });
      go();
    });
  }

  it.each([
    ['/api/refuses', 'in chunks', { 'transfer-encoding': 'chunked' }],
    ['/api/refuses', 'with its length', { 'content-length': 48 * MB }],
    ['/api/refuses-late', 'in chunks', { 'transfer-encoding': 'chunked' }],
  ])('by %s leaves the answer to a client that goes on sending, %s', async (path, _title, headers) => {
    expect(await sendAll(path, headers)).toEqual([413, '{"error":{"code":"body_too_large"}}']);
  });

  it('closes the connection', async () => {
    const answer = await sendRaw(`POST /api/refuses HTTP/1.1\r\n${HOST}Content-Length: 3\r\n\r\n{`);
    expect(answer).toMatchObject({ status: 413, isClosed: true });
  });

  it('leaves alone the connection of one that was read', async () => {
    const socket = connect(port, '127.0.0.1');
    for (let round = 0; round < 3; round += 1) {
      socket.write(`POST /api/x HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`);
      expect(await readAnswer(socket)).toMatch(/^HTTP\/1.1 200/);
    }
    socket.destroy();
  });
});

it('a failure without words of a call gets some', async () => {
  const bare = await fetch(`http://127.0.0.1:${port}/api/bare`, { method: 'DELETE' });
  expect([bare.status, await bare.json()]).toEqual([
    405,
    { error: { code: 'method_not_allowed', message: 'This call does not take that method.' } },
  ]);
});
