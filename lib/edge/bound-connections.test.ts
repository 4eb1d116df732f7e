import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { boundConnections } from './bound-connections.mjs';

it('a connection too many is told so, after those that nobody uses were closed', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/wait') response.write('a stream');
    else response.end('done');
  });
  boundConnections(server, { most: 3 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = async (path: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}); // closed by the server, as it may be
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const [chunk] = await once(socket, 'data');
    return { socket, status: Number(String(chunk).split(' ')[1]) };
  };
  const first = await open('/done');
  const streams = [await open('/wait'), await open('/wait')];
  expect([first, ...streams].map(({ status }) => status)).toEqual([200, 200, 200]);
  const idleIsClosed = once(first.socket, 'close');
  const refused = await open('/wait');
  expect(refused.status).toBe(503);
  await idleIsClosed;
  refused.socket.destroy();
  await once(refused.socket, 'close');
  const next = await open('/wait');
  expect(next.status).toBe(200);
  for (const { socket } of [next, ...streams]) socket.destroy();
  server.close();
});
