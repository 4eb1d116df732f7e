import { afterEach, describe, expect, it } from 'vitest';
import { assertGuarded, getEnv } from './env';

afterEach(() => {
  delete process.env.LOOPBENCH_URL;
  delete process.env.LOOPBENCH_PASSWORD;
});

describe('the settings', () => {
  it.each([
    ['https://bench.example.com', 'https://bench.example.com'],
    ['https://Bench.example.com:443/', 'https://bench.example.com'],
    ['http://192.168.1.5:3000', 'http://192.168.1.5:3000'],
  ])('take %s as the public address', (written, origin) => {
    process.env.LOOPBENCH_URL = written;
    expect(getEnv().LOOPBENCH_URL?.origin).toBe(origin);
  });

  it.each([
    'bench.example.com',
    'localhost:3000',
    'ftp://bench.example.com',
    'https://bench.example.com/loopbench',
    'https://bench.example.com/?a',
    'https://user:secret@bench.example.com',
    'https://',
  ])('refuse %s as the public address', (written) => {
    process.env.LOOPBENCH_URL = written;
    expect(getEnv).toThrow('Name an address without a path');
  });

  it.each(['1234567', '        ', 'seven 7 ', 'a\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b'])(
    'refuse %j as a password: it holds fewer than 8 characters one sees',
    (password) => {
      process.env.LOOPBENCH_PASSWORD = password;
      expect(getEnv).toThrow('at least 8 characters');
    },
  );

  it('take a password with blanks between its characters, as it is', () => {
    process.env.LOOPBENCH_PASSWORD = ' a good one ';
    expect(getEnv().LOOPBENCH_PASSWORD).toBe(' a good one ');
  });

  it('refuse a public address without a password', () => {
    process.env.LOOPBENCH_URL = 'https://bench.example.com';
    expect(() => assertGuarded(getEnv())).toThrow('Set LOOPBENCH_PASSWORD');
    process.env.LOOPBENCH_PASSWORD = 'a good password';
    expect(() => assertGuarded(getEnv())).not.toThrow();
    process.env.LOOPBENCH_URL = 'http://localhost:3000';
    process.env.LOOPBENCH_PASSWORD = '';
    expect(() => assertGuarded(getEnv())).not.toThrow();
  });
});
