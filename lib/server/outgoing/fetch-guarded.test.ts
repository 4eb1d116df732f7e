import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchGuarded } from './fetch-guarded';
import { isInnerAddress } from './is-inner-address';

const bounds = { bytes: 1000, ms: 5000 };

describe('an address that is not of the internet', () => {
  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.100.100.200', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      '[::1]',
      'fe80::1%eth0',
      'fd00:ec2::254',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::7f00:1',
    ],
    ...[
      '168.63.129.16',
      '::ffff:0:127.0.0.1',
      '3fff::1',
      '5f00::1',
      '2002:7f00:1::',
      'ff02::1',
      'localhost',
      '',
    ],
  ])('%s is one', (address) => {
    expect(isInnerAddress(address)).toBe(true);
  });

  it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is none',
    (address) => {
      expect(isInnerAddress(address)).toBe(false);
    },
  );
});

describe('what a person names is fetched', () => {
  const server = createServer((request, response) => {
    if (request.url === '/to-metadata')
      response.writeHead(302, { location: 'http://169.254.169.254/x' }).end();
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (request.url === '/on') response.writeHead(307, { location: '/end' }).end();
    else if (request.url === '/long') response.end('x'.repeat(1001));
    else if (request.url !== '/never') response.end('here');
  });
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  afterEach(() => {
    delete process.env.LOOPBENCH_HTTP_ALLOW;
  });
  const allow = () => {
    process.env.LOOPBENCH_HTTP_ALLOW = `example.com:443, ${origin}`;
  };
  const refused = (address: string, said: string, given = bounds) =>
    expect(fetchGuarded(address, given)).rejects.toMatchObject({
      code: 'bad_request',
      message: expect.stringContaining(said),
    });

  it('where the operator named it, from where it sends on, too', async () => {
    allow();
    const { body, status, url } = await fetchGuarded(`http://${origin}/on`, bounds);
    expect([body.toString(), status, url]).toEqual(['here', 200, `http://${origin}/end`]);
  });

  it('not where nobody named it, in no spelling', async () => {
    const { port } = new URL(`http://${origin}`);
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]', 'localhost'])
      await refused(`http://${host}:${port}/`, 'LOOPBENCH_HTTP_ALLOW');
  });

  it('not where a named one sends on to one that is not', async () => {
    allow();
    await refused(`http://${origin}/to-metadata`, '169.254.169.254');
    await refused(`http://${origin}/round`, 'more than 5 times');
  });

  it('within its bounds', async () => {
    allow();
    await refused(`http://${origin}/long`, 'more than 1,000 bytes');
    await refused(`http://${origin}/never`, 'within 0.05 seconds', { bytes: 1000, ms: 50 });
  });

  it.each(['file:///etc/passwd', 'ftp://example.com/x', 'javascript:1', 'x', ''])(
    '%j is no such address',
    (address) => refused(address, 'Only addresses with http'),
  );
});
