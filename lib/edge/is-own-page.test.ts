import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isOwnPage } from './is-own-page.mjs';

const server: { host: string; port: number; publicUrl: string | undefined } = {
  host: '127.0.0.1',
  port: 3000,
  publicUrl: undefined,
};
const isOwn = (host: string | undefined, origin: string | undefined, on = server) =>
  isOwnPage({ headers: { host, origin } } as IncomingMessage, on);

it.each([
  ['127.0.0.1:3000', 'http://127.0.0.1:3000', true],
  ['localhost:3000', 'http://localhost:3000', true],
  ['localhost:3000', 'http://127.0.0.1:3000', false],
  ['localhost:3000', 'http://evil.example', false],
  ['localhost:3000', undefined, false],
  ['localhost:3000', 'null', false],
  ['localhost:3000', 'https://localhost:3000', false],
  ['localhost:3001', 'http://localhost:3001', false],
  ['evil.example:3000', 'http://evil.example:3000', false],
  [undefined, undefined, false],
])('a socket for %s from %s is taken: %s', (host, origin, isTaken) => {
  expect(isOwn(host, origin)).toBe(isTaken);
});

it('a page of the public address is one of ours', () => {
  const on = { ...server, publicUrl: 'https://bench.example.com' };
  expect(isOwn('bench.example.com', 'https://bench.example.com', on)).toBe(true);
  expect(isOwn('bench.example.com', 'http://bench.example.com', on)).toBe(false);
});
