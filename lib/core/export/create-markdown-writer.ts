import type { MarkdownWriter } from '@/lib/core/block/block-kind';
import { findBlockKind } from '@/lib/core/block/find-block-kind';
import { unknownKind } from '@/lib/core/block/kind/unknown-kind';
import { MAX_PARTS_DEEP } from '@/lib/core/block/read-block';
import { writeJson } from '@/lib/core/json/write-json';
import { layOut } from './lay-out';
import { toOneLine } from './to-one-line';

/** @param level how many blocks lie around what is written */
export function createMarkdownWriter(level = 0): MarkdownWriter {
  const write: MarkdownWriter = {
    fence,
    json: (value) => fence(writeJson(value, 2) ?? '', 'json'),
    laidOut(text) {
      const laid = layOut(text);
      return fence(laid.text, laid.isJson ? 'json' : '');
    },
    quote: (text) => text.replace(/^/gm, '> '),
    code: (text) => `\`${toOneLine(text).replaceAll('`', '')}\``,
    line: (text) => toOneLine(text).replace(/[\\`*_[\]<>#]/g, '\\$&'),
    link: (text, url) =>
      url === undefined ? write.line(text) : `[${write.line(text)}](<${escapeAddress(url)}>)`,
    block(block, place) {
      const kind = level > MAX_PARTS_DEEP ? unknownKind : findBlockKind(block);
      return kind.toMarkdown(block, createMarkdownWriter(level + 1), place);
    },
  };
  return write;
}

/** An address in which nothing can end the link it stands in. */
const escapeAddress = (url: string): string =>
  url.replace(
    /[()[\]<>\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );

/** A fence longer than every run of backticks in the text: nothing in it can end the block. */
function fence(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const bar = '`'.repeat(longest + 1);
  return `${bar}${language}\n${text}\n${bar}`;
}
