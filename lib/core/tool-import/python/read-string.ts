import type { SyntaxNode } from '@lezer/common';
import { childrenOf, type Source, textOf } from '../program/syntax';

const QUOTED = /^([a-zA-Z]{0,2})('''|"""|'|")([\s\S]*)\2$/;

/** The text of one literal or of several beside each other; undefined for one that is put together when the program runs. */
export function readString(source: Source, node: SyntaxNode): string | undefined {
  if (node.name === 'ContinuedString') {
    const parts = childrenOf(node).map((one) => readString(source, one));
    return parts.every((one) => one !== undefined) ? parts.join('') : undefined;
  }
  const [, prefix = '', , inner = ''] = QUOTED.exec(textOf(source, node)) ?? [];
  if (node.name !== 'String' || /f/i.test(prefix)) return undefined;
  return /r/i.test(prefix) ? inner : withoutEscapes(inner);
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\n': '',
};

const withoutEscapes = (text: string): string =>
  text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S]))/g,
    (whole, short, long, hex, octal, sign) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const code = short ?? long ?? hex;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
      }
      return ESCAPES[sign] ?? ('\\\'"'.includes(sign) ? sign : whole);
    },
  );
