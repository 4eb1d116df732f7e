import type { Prompt } from '../language/read-prompt';
import type { ClientCall } from './client-call';

const NOTES = '/memories/notes.md';
const REMEMBER =
  /\b(?:remember|memorize|note down|make a note|keep in mind|don['’]t forget)(?: that| to| this)?[:,]?\s+(.+)/is;
const RECALL =
  /\b(?:do you remember|what do you (?:remember|know about me)|recall|check your memory|look (?:in|at) your memory|in (?:your )?memory|from memory)\b/i;
const FORGET = /\b(?:forget|delete|erase|clear)\b.{0,40}\b(?:memor(?:y|ies)|notes?|about|that)\b/i;

/** What a prompt asks of the memory: to recall, to forget or to remember something. Source: API documentation, "Memory tool". */
export function planMemory({ text }: Prompt): ClientCall[] {
  if (RECALL.test(text)) return [{ input: { command: 'view', path: '/memories' } }];
  if (FORGET.test(text)) return [{ input: { command: 'delete', path: NOTES } }];
  const said = REMEMBER.exec(text)?.[1]
    ?.trim()
    .replace(/[.!]+$/, '');
  if (said === undefined || said === '') return [];
  return [{ input: { command: 'create', path: NOTES, file_text: `- ${said}\n` } }];
}
