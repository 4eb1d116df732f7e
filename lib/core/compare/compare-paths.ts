import { isToolResultBlock, toBlocks } from '@/lib/core/claude/message';
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
    a: toSide(a, sentA),
    b: toSide(b, sentB),
    settings: diffJson(sentA.settings, sentB.settings, diffText),
    ...compareTools(
      { tools: sentA.tools, answerers: a.answerers },
      { tools: sentB.tools, answerers: b.answerers },
      diffText,
    ),
    rows: compareTurns(a.turns, b.turns, { hash, diffText }),
  };
}

function toSide(path: ComparedPath, { source, variants, settings }: SentSettings): ComparedSide {
  return {
    sessionId: path.sessionId,
    title: path.title,
    asked: findLastQuestion(path),
    turnId: path.turns.at(-1)?.id ?? null,
    source,
    variants,
    settings,
    totals: addUpTotals(path),
  };
}

/** What the person asked last: it tells two branches of one session apart. */
function findLastQuestion({ turns }: ComparedPath): string | null {
  const asked = turns.findLast(
    ({ message }) => message.role === 'user' && !toBlocks(message.content).every(isToolResultBlock),
  );
  return asked ? titleFrom(toBlocks(asked.message.content)) : null;
}
