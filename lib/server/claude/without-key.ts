import 'server-only';
import { getEnv } from '@/lib/server/env';

/** No real key is shorter. What a local proxy is given in its place ("test", "none") is a word of ordinary answers. */
const SHORTEST = 8;

/** A shorter key would be found in words that have nothing to do with it, in its encoded forms. */
const SHORTEST_ENCODED = 12;

let known: { key: string; forms: string[] } | undefined;

/**
 * Makes what takes the API key of now out of texts, should they hold it: no message of any server may carry the key out.
 * Found are the key as it is, in base64 and base64url at any place of a longer text (as in `Basic` credentials), and
 * percent-encoded. A key that is spread over several texts, as over the pieces of a streamed answer, is not found. Made
 * once for many texts: reading the environment takes longer than looking through one of them.
 */
export function createKeyMask(): (text: string) => string {
  const key = getEnv().ANTHROPIC_API_KEY;
  if (!key || key.length < SHORTEST) return (text) => text;
  if (known?.key !== key) known = { key, forms: findForms(key) };
  const { forms } = known;
  return (text) => {
    let masked = text;
    // Nearly no text holds any: looking for each costs less than a regular expression for all.
    for (const form of forms) if (masked.includes(form)) masked = masked.replaceAll(form, '[key]');
    return masked;
  };
}

/** One text without the API key, as `createKeyMask` says. */
export const withoutKey = (text: string): string => createKeyMask()(text);

/** The fields of an object that are texts, without the key. */
export function withoutKeyIn<T extends object>(fields: T): T {
  const mask = createKeyMask();
  return Object.fromEntries(
    Object.entries(fields).map(([name, held]) => [name, typeof held === 'string' ? mask(held) : held]),
  ) as T;
}

function findForms(key: string): string[] {
  const forms = new Set([key, encodeURIComponent(key)]);
  if (key.length >= SHORTEST_ENCODED) {
    for (const form of [...toBase64Cores(key, 'base64'), ...toBase64Cores(key, 'base64url')]) forms.add(form);
    const hex = [...Buffer.from(key)].map((byte) => byte.toString(16).padStart(2, '0'));
    forms.add(hex.map((byte) => `%${byte}`).join(''));
    forms.add(hex.map((byte) => `%${byte.toUpperCase()}`).join(''));
  }
  return [...forms];
}

/**
 * What a text in base64 holds wherever the key stands in it: which letters the key becomes depends on how many bytes
 * stand before it, and the first and last of them on those bytes too.
 */
function toBase64Cores(key: string, encoding: 'base64' | 'base64url'): string[] {
  const bytes = Buffer.from(key);
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}
