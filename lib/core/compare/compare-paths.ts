import { isToolResultBlock, toBlocks } from '@/lib/core/claude/message';
import { labelTurn } from '@/lib/core/session/label-turn';
import { titleFrom } from '@/lib/core/session/title-from';
import { addUpTotals } from './add-up-totals';
import { compareTools } from './compare-tools';
import { compareTurns } from './compare-turns';
import type { ComparedPath } from './compared-path';
import type { ComparedSide, Comparison } from './comparison';
import { diffJson } from './diff-json';
import { createDiffText } from './diff-text';
import { findSentSettings, type SentSettings } from './find-sent-settings';

/**
 * Lays two paths side by side: their settings and tools, their turns, and what they took.
 *
 * @param hash a digest of a text: texts with the same one count as equal
 */
export function comparePaths(a: ComparedPath, b: ComparedPath, hash: (text: string) => string): Comparison {
  const diffText = createDiffText();
  const [sentA, sentB] = [findSentSettings(a), findSentSettings(b)];
  return {
    a: toSide(a, b, sentA),
    b: toSide(b, a, sentB),
    settings: diffJson(sentA.settings, sentB.settings, diffText),
    ...compareTools(
      { tools: sentA.tools, answerers: a.answerers },
      { tools: sentB.tools, answerers: b.answerers },
      diffText,
    ),
    rows: compareTurns(a.turns, b.turns, { hash, diffText }),
  };
}

function toSide(
  path: ComparedPath,
  other: ComparedPath,
  { source, variants, settings }: SentSettings,
): ComparedSide {
  return {
    sessionId: path.sessionId,
    title: path.title,
    asked: findLastQuestion(path),
    own: findOwn(path, other),
    turnId: path.turns.at(-1)?.id ?? null,
    source,
    variants,
    settings,
    totals: addUpTotals(path),
  };
}

/** Where a path goes its own way, and with which other settings. */
function findOwn({ turns, runs }: ComparedPath, other: ComparedPath): ComparedSide['own'] {
  const known = new Set(other.turns.map(({ id }) => id));
  const index = turns.findIndex(({ id }) => !known.has(id));
  const turn = turns[index];
  if (!turn) return null;
  const made = new Set(turns.slice(index).flatMap(({ runId }) => runId ?? []));
  return {
    turn: index + 1,
    label: labelTurn(turn.message),
    changed: runs.find(({ id, changed }) => changed && made.has(id))?.changed ?? null,
    createdAt: turn.createdAt ?? null,
  };
}

/** What the person asked last: it mostly tells two branches of one session apart. */
function findLastQuestion({ turns }: ComparedPath): string | null {
  const asked = turns.findLast(
    ({ message }) => message.role === 'user' && !toBlocks(message.content).every(isToolResultBlock),
  );
  return asked ? titleFrom(toBlocks(asked.message.content)) : null;
}
