import { findBlockKind } from '@/lib/core/block/find-block-kind';
import { groupForComparison } from '@/lib/core/block/group/group-for-comparison';
import { readBlock } from '@/lib/core/block/read-block';
import { isToolUseBlock, type Message, toBlocks } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { Turn } from '@/lib/core/session/turn';
import { alignSequences } from './align-sequences';
import { type BlockItem, compareBlocks } from './compare-blocks';
import type { TurnRow, TurnSide } from './comparison';
import type { DiffText } from './diff-text';
import { shortenBase64 } from './shorten-base64';
import { createWordNumbers, shareWords } from './word-numbers';

export interface CompareTools {
  /** A digest of a text: texts with the same one count as equal. */
  hash: (text: string) => string;
  diffText: DiffText;
}

interface TurnItem {
  key: string;
  turn: Turn;
  /** What speaks here; only turns with the same one can be a pair. */
  speaker: string;
  /** The kinds of its blocks in order, with the names of called tools. */
  kinds: string;
  words: Int32Array;
  blocks: BlockItem[];
}

/**
 * Aligns the turns of two paths and tells how each pair differs. Turns both paths go through are a pair; the others are
 * matched by who speaks, what kinds of blocks there are, and how many words they have in common. Texts are compared by
 * their hashes first: only those of a pair that differ are looked at.
 */
export function compareTurns(a: readonly Turn[], b: readonly Turn[], tools: CompareTools): TurnRow[] {
  const wordsOf = createWordNumbers();
  const known = new Map<string, TurnItem>();
  const read = (turns: readonly Turn[]): TurnItem[] => {
    const names = new Map<string, string>();
    return turns.map((turn) => {
      const item = known.get(turn.id) ?? readTurn(turn, names, tools.hash, wordsOf);
      known.set(turn.id, item);
      for (const block of toBlocks(turn.message.content))
        if (isToolUseBlock(block)) names.set(block.id, block.name);
      return item;
    });
  };
  const [itemsA, itemsB] = [read(a), read(b)];
  return alignSequences(itemsA, itemsB, score).map(([indexA, indexB]) => {
    const itemA = indexA === null ? undefined : itemsA[indexA];
    const itemB = indexB === null ? undefined : itemsB[indexB];
    return toRow(itemA, itemB, tools.diffText);
  });
}

function readTurn(
  turn: Turn,
  names: ReadonlyMap<string, string>,
  hash: CompareTools['hash'],
  wordsOf: (text: string) => Int32Array,
): TurnItem {
  const blocks = groupForComparison(toBlocks(turn.message.content)).map(
    ({ block, index, ...company }): BlockItem => {
      const { name: called = null, text, value, isError = false } = readBlock(block, company);
      const { type } = block;
      const { visual } = findBlockKind(block);
      const callId = type === 'tool_result' ? block.tool_use_id : undefined;
      const name = typeof callId === 'string' ? (names.get(callId) ?? null) : called;
      const digest = hash(value === undefined ? text : toCanonicalText(value));
      return {
        type,
        name,
        text,
        ...(value === undefined ? {} : { value: visual ? shortenBase64(value, hash) : value }),
        isError,
        index,
        hash: digest,
        key: [type, called, isError, digest].join('\n'),
        words: wordsOf(text),
      };
    },
  );
  const { role } = turn.message;
  return {
    key: [role, ...blocks.map(({ key }) => key)].join('\n\n'),
    turn,
    speaker: `${role} ${isResults(blocks)}`,
    kinds: blocks.map(({ type, name }) => `${type} ${name ?? ''}`).join(),
    words: wordsOf(blocks.map(({ text }) => text.slice(0, 200)).join(' ')),
    blocks,
  };
}

const isResults = (blocks: readonly BlockItem[]): boolean =>
  blocks.some(({ type }) => type === 'tool_result');

function score(a: TurnItem, b: TurnItem): number {
  if (a.speaker !== b.speaker) return 0;
  return 1 + (a.kinds === b.kinds ? 1 : 0) + shareWords(a.words, b.words);
}

function toRow(a: TurnItem | undefined, b: TurnItem | undefined, diffText: DiffText): TurnRow {
  const status = !b ? 'a' : !a ? 'b' : a.key === b.key ? 'same' : 'changed';
  return {
    status,
    a: a ? toSide(a) : null,
    b: b ? toSide(b) : null,
    blocks: compareBlocks(a?.blocks ?? [], b?.blocks ?? [], diffText),
  };
}

function toSide({ turn, blocks }: TurnItem): TurnSide {
  const message = turn.message as Partial<Message>;
  return {
    turnId: turn.id,
    role: turn.message.role,
    isResults: isResults(blocks),
    model: typeof message.model === 'string' ? message.model : null,
    stop_reason: typeof message.stop_reason === 'string' ? message.stop_reason : null,
    inputTokens: message.usage?.input_tokens ?? null,
    outputTokens: message.usage?.output_tokens ?? null,
  };
}
