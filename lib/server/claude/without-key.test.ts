import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withoutKey, withoutKeyIn } from './without-key';

const KEY = 'sk-ant-api03-abc_DEF-123456789';
const base64 = (text: string) => Buffer.from(text).toString('base64');

beforeEach(() => vi.stubEnv('ANTHROPIC_API_KEY', KEY));
afterEach(() => vi.unstubAllEnvs());

describe('a text of an upstream', () => {
  it.each([
    ['as it is', KEY],
    ['in base64', base64(KEY)],
    ['in base64 behind one letter', base64(`:${KEY}`)],
    ['in Basic credentials', base64(`user:${KEY}`)],
    ['in Basic credentials of another length', base64(`me:${KEY}:x`)],
    ['in base64url', Buffer.from(`a?>${KEY}`).toString('base64url')],
    ['percent-encoded', [...KEY].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')],
  ])('loses the key %s', (_name, form) => {
    const masked = withoutKey(`before ${form} after`);
    expect(masked).toContain('[key]');
    expect(masked).not.toContain(KEY);
    for (const part of masked.split(/[^A-Za-z0-9+/=_-]+/))
      expect(Buffer.from(part, 'base64').toString()).not.toContain('api03');
  });

  it('stays as it is without one', () => {
    expect(withoutKey('sk-ant-api03 and nothing more')).toBe('sk-ant-api03 and nothing more');
    expect(withoutKeyIn({ a: KEY, b: 1 })).toEqual({ a: '[key]', b: 1 });
  });

  it('is not searched for encoded forms of a short key', () => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'abcdefgh');
    expect(withoutKey(base64('abcdefgh'))).toBe(base64('abcdefgh'));
    expect(withoutKey('xabcdefghx')).toBe('x[key]x');
  });

  it('keeps its words where what was given for a key is one of them', () => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'test');
    expect(withoutKey('{"type":"text","text":"a test"}')).toBe('{"type":"text","text":"a test"}');
  });
});
