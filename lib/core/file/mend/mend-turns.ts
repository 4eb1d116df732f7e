import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import type { MessageParam } from '@/lib/core/claude/message';
import { storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import type { SessionFile } from '../session-file';
import { mendAnswerBlocks } from './mend-answer-blocks';
import { pairResults } from './pair-results';

type FileTurn = SessionFile['turns'][number];

/**
 * The turns of a session file that no run made, such that they can be sent: those were written by a person or another
 * program. What a run sent or received stays as it was. What cannot be mended stays too, and is told: a file that was
 * exported is to come in again.
 */
export function mendTurns(turns: readonly FileTurn[]): { turns: FileTurn[]; changes: ContentNote[] } {
  const changes: ContentNote[] = [];
  const mended = new Map<string, FileTurn>();
  for (const [index, turn] of turns.entries()) {
    const path = `turns.${index}.message`;
    const parent = turn.parentId === null ? undefined : mended.get(turn.parentId);
    mended.set(turn.id, turn.runId === null ? mendTurn(turn, parent, path, changes) : turn);
  }
  return { turns: [...mended.values()], changes };
}

function mendTurn(
  turn: FileTurn,
  parent: FileTurn | undefined,
  path: string,
  changes: ContentNote[],
): FileTurn {
  const { role, content } = turn.message;
  if (role === 'system') return turn;
  let next: MessageParam['content'] = content;
  if (role === 'assistant' && Array.isArray(content)) {
    const mended = mendAnswerBlocks(content, `${path}.content`);
    changes.push(...mended.changes);
    if (mended.changes.length > 0) next = readContent(role, mended.blocks);
  }
  if (role === 'user') {
    const judged = toSendableContent(content, { place: 'user', path: `${path}.content` });
    changes.push(...judged.changes);
    for (const issue of judged.issues)
      changes.push({ ...issue, message: `${issue.message} It stays as it is; edit it before you run it.` });
    if (judged.changes.length > 0 && judged.issues.length === 0) next = judged.content ?? [];
    const paired = pairWithParent({ role, content: next }, parent, path);
    changes.push(...paired.changes);
    next = paired.content;
  }
  return next === content ? turn : { ...turn, message: { ...turn.message, content: next } };
}

/** The calls of the answer before it, answered here. */
function pairWithParent(
  message: MessageParam,
  parent: FileTurn | undefined,
  path: string,
): { content: MessageParam['content']; changes: ContentNote[] } {
  const open = (given: MessageParam, place: string) => ({
    role: given.role,
    content: given.content,
    rest: {},
    path: place,
  });
  const isAnswer = parent?.message.role === 'assistant' && parent.message.stop_reason !== 'refusal';
  const before = isAnswer ? [open(parent.message, '')] : [];
  const { messages, changes } = pairResults([...before, open(message, path)]);
  const content = messages.at(-1)?.content;
  return changes.length === 0
    ? { content: message.content, changes }
    : { content: readContent('user', content), changes };
}

const readContent = (role: MessageParam['role'], content: unknown): MessageParam['content'] =>
  storedMessageSchema.parse({ role, content }).content;
