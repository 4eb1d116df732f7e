import type { SyntaxNode } from '@lezer/common';
import { type Source, textOf } from '../program/syntax';

/** The comment right above a declaration, or the one behind it on its line; empty where there is none. */
export function readGoComment(source: Source, node: SyntaxNode): string {
  const lines: string[] = [];
  let from = node.from;
  for (let above = node.prevSibling; above && isComment(above); above = above.prevSibling) {
    const between = source.text.slice(above.to, from);
    const before = source.text.slice(source.text.lastIndexOf('\n', above.from) + 1, above.from);
    // An empty line parts them, and a comment behind something is that one's.
    if (between.split('\n').length > 2 || before.trim() !== '') break;
    lines.unshift(toText(textOf(source, above)));
    from = above.from;
  }
  const next = node.nextSibling;
  const isBehind = next && isComment(next) && !source.text.slice(node.to, next.from).includes('\n');
  const behind = isBehind && lines.length === 0 ? [toText(textOf(source, next))] : [];
  return [...lines, ...behind].join(' ').trim();
}

const isComment = ({ name }: SyntaxNode): boolean => name === 'LineComment' || name === 'BlockComment';

const toText = (text: string): string =>
  text
    .replace(/^\/\/|^\/\*|\*\/$/g, '')
    .replace(/\s*\n\s*\*?\s*/g, ' ')
    .trim();
