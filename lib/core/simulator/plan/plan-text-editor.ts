import type { Entity } from '../language/entity';
import type { Prompt } from '../language/read-prompt';
import type { ClientCall } from './client-call';

const CREATE = /\b(?:create|write|make|save)\b/i;
const REPLACE = /\b(?:replace|change|rename|substitute)\b/i;
const INSERT = /\b(?:insert|add|append)\b.{0,200}\bline (\d+)/is;
const VIEW = /\b(?:view|open|read|show|display|look at|print|edit|what(?:'s| is) in|fix|check)\b/i;

/** What a prompt asks of the text editor; it must name a file. Source: API documentation, "Toolsets". */
export function planTextEditor({ text, entities }: Prompt): ClientCall[] {
  const path = entities.find((entity) => entity.kind === 'path')?.value;
  if (path === undefined) return [];
  const quoted = entities.filter((entity) => entity.isQuoted && entity.kind !== 'path').map(unquote);
  const [first, second] = quoted;
  if (REPLACE.test(text) && first !== undefined && second !== undefined) {
    return [{ input: { command: 'str_replace', path, old_str: first, new_str: second } }];
  }
  const line = INSERT.exec(text)?.[1];
  if (line !== undefined && first !== undefined) {
    return [{ input: { command: 'insert', path, insert_line: Number(line), insert_text: first } }];
  }
  if (CREATE.test(text))
    return [{ input: { command: 'create', path, file_text: `${first ?? readContent(text)}\n` } }];
  return VIEW.test(text) ? [{ input: { command: 'view', path } }] : [];
}

function unquote({ text }: Entity): string {
  return text.slice(1, -1);
}

function readContent(text: string): string {
  return (
    /\b(?:with|containing|saying|that says)\b(?: the)?(?: (?:content|text))?:?\s+(.+)/is
      .exec(text)?.[1]
      ?.trim() ?? ''
  );
}
