import { AppError, type AppErrorIssue } from '@/lib/core/app-error';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import { isJsonObject } from '@/lib/core/claude/message';
import { mendAnswerBlocks } from './mend-answer-blocks';
import type { OpenMessage } from './open-message';
import { pairResults } from './pair-results';
import { renameCalls } from './rename-calls';

/** A conversation as the API takes it, and what was done for that. */
export interface MendedMessages {
  messages: unknown[];
  /** The content of system messages from before the first other one: they belong into the system prompt. */
  system: unknown[];
  changes: ContentNote[];
}

/** Other names of the roles. */
const ROLES: Record<string, string> = {
  human: 'user',
  ai: 'assistant',
  model: 'assistant',
  developer: 'system',
};

/**
 * Makes the messages of another program such that they can be sent: what the API would refuse is mended and told, and
 * where it is not clear how, refused with its place. What has another shape altogether is left for the schema to judge.
 *
 * @throws AppError `bad_request`
 */
export function mendMessages(given: readonly unknown[]): MendedMessages {
  const changes: ContentNote[] = [];
  const issues: AppErrorIssue[] = [];
  const named = given.map((message, index) => openMessage(message, `messages.${index}`, changes));
  const first = named.findIndex(({ role }) => role !== 'system');
  const leading = first < 0 ? named : named.slice(0, first);
  for (const { path } of leading)
    changes.push({ path, message: 'The system message at the beginning became the system prompt.' });
  const mended = named.slice(leading.length).map((message) => mendContent(message, changes, issues));
  refuse(issues);
  const renamed = renameCalls(mended);
  const paired = pairResults(renamed.messages);
  const spoken = paired.messages.filter((message) => {
    if (message.role !== 'user' || !isEmpty(message.content)) return true;
    changes.push({
      path: message.path,
      message: 'A message without content was left out: the API refuses it.',
    });
    return false;
  });
  if (spoken[0]?.role === 'assistant')
    changes.push({
      path: spoken[0].path,
      message:
        'The conversation begins with an answer. Most models want a message of the user first: add one before you run it.',
    });
  return {
    messages: spoken.map(({ role, content, rest }) => ({ ...rest, role, content })),
    system: leading.map(({ content }) => content),
    changes: [...changes, ...renamed.changes, ...paired.changes],
  };
}

function openMessage(message: unknown, path: string, changes: ContentNote[]): OpenMessage {
  if (!isJsonObject(message)) {
    const text = 'A message is a JSON object with "role" and "content".';
    throw new AppError('bad_request', `${path}: ${text}`, [{ path, message: text }]);
  }
  const { role, content, ...rest } = message;
  const known = typeof role === 'string' ? (ROLES[role] ?? role) : role;
  if (known !== role)
    changes.push({ path: `${path}.role`, message: `The role "${role}" became "${known}".` });
  if (known !== 'user' && known !== 'assistant' && known !== 'system') {
    const text = `The role of a message is user, assistant or system${role === undefined ? '' : `, not "${String(role).slice(0, 60)}"`}.`;
    throw new AppError('bad_request', `${path}.role: ${text}`, [{ path: `${path}.role`, message: text }]);
  }
  return { role: known, content, rest, path };
}

function mendContent(message: OpenMessage, changes: ContentNote[], issues: AppErrorIssue[]): OpenMessage {
  const path = `${message.path}.content`;
  if (message.role === 'assistant') {
    if (!Array.isArray(message.content)) return message;
    const { blocks, changes: made } = mendAnswerBlocks(message.content, path);
    changes.push(...made);
    return made.length > 0 ? { ...message, content: blocks } : message;
  }
  if (message.role !== 'user' || message.content === null || message.content === undefined) return message;
  const judged = toSendableContent(message.content, { place: 'user', path });
  changes.push(...judged.changes);
  issues.push(...judged.issues);
  return judged.changes.length > 0 ? { ...message, content: judged.content ?? [] } : message;
}

const isEmpty = (content: unknown): boolean =>
  (typeof content === 'string' && content.trim() === '') || (Array.isArray(content) && content.length === 0);

function refuse(issues: AppErrorIssue[]): void {
  const [first] = issues;
  if (!first) return;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  throw new AppError('bad_request', `${first.path}: ${first.message}${more}`, issues.slice(0, 20));
}
