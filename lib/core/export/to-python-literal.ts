import { writeJson } from '@/lib/core/json/write-json';

/** A text, or one of the words that Python has others for. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\b(?:true|false|null)\b/g;

const WORDS: Record<string, string> = { true: 'True', false: 'False', null: 'None' };

/**
 * A JSON value as Python, laid out, with every digit of its numbers. Texts are written anew: the escapes JSON.stringify makes
 * are Python's, too, and what nobody sees is one.
 */
export const toPythonLiteral = (value: unknown, indent = ''): string =>
  (writeJson(value ?? null, 4) ?? 'null')
    .replace(TOKEN, (token) => (token.startsWith('"') ? toText(token) : (WORDS[token] ?? token)))
    .replaceAll('\n', `\n${indent}`);

const toText = (token: string): string =>
  JSON.stringify(JSON.parse(token)).replace(
    /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
