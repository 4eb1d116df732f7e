import { type Block, isTextBlock, isToolUseBlock } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import { takeStart } from '@/lib/core/take-start';
import { countBlockTokens } from './count-tokens';
import { cutInput } from './write-input-text';

/** What is left of an answer, and why it ends where it ends. */
export interface LimitedOutput {
  content: Block[];
  /** Null when nothing was cut. */
  stop: { stop_reason: 'max_tokens' | 'stop_sequence'; stop_sequence: string | null } | null;
  /** The text of the last block's tool input, when it was cut in the middle. */
  cutInput?: string;
}

const CHARACTERS_A_TOKEN = 4;

/**
 * Cuts an answer at `max_tokens` and at the first of its `stop_sequences` (which is looked for in text only and is not
 * part of the answer). A tool input may be cut in the middle: then the block keeps the pairs that are complete.
 */
export function limitOutput(
  content: readonly Block[],
  maxTokens: number,
  stopSequences: readonly string[],
): LimitedOutput {
  const limited = limitTokens(content, maxTokens);
  return stopAt(limited, stopSequences);
}

function limitTokens(content: readonly Block[], maxTokens: number): LimitedOutput {
  const kept: Block[] = [];
  let left = maxTokens;
  for (const block of content) {
    const cost = countBlockTokens(block);
    if (cost <= left) {
      kept.push(block);
      left -= cost;
      continue;
    }
    const { block: rest, inputText } = cutBlock(block, left);
    const stop = { stop_reason: 'max_tokens' as const, stop_sequence: null };
    return {
      content: rest ? [...kept, rest] : kept,
      stop,
      ...(inputText === undefined ? {} : { cutInput: inputText }),
    };
  }
  return { content: kept, stop: null };
}

/** What fits of a block: the beginning of a text or tool input; of other blocks nothing. */
function cutBlock(block: Block, tokens: number): { block: Block | null; inputText?: string } {
  if (isTextBlock(block)) {
    // Half a surrogate pair is no character.
    const text = takeStart(block.text, tokens * CHARACTERS_A_TOKEN);
    return { block: text.trim() === '' ? null : { ...block, text } };
  }
  if (block.type === 'thinking' && typeof block.thinking === 'string') {
    if (tokens < 2) return { block: null };
    const thinking = takeStart(block.thinking, tokens * CHARACTERS_A_TOKEN);
    return { block: { ...block, thinking, signature: signSimulated(thinking, String(block.signature)) } };
  }
  if (!isToolUseBlock(block)) return { block: null };
  const emptyCost = countBlockTokens({ ...block, input: {} });
  if (tokens < emptyCost) return { block: null };
  const cut = cutInput(block.input, (tokens - emptyCost) * CHARACTERS_A_TOKEN);
  return { block: { ...block, input: cut.input }, inputText: cut.text };
}

function stopAt(limited: LimitedOutput, stopSequences: readonly string[]): LimitedOutput {
  for (const [index, block] of limited.content.entries()) {
    if (!isTextBlock(block)) continue;
    const found = stopSequences
      .filter((sequence) => sequence !== '')
      .map((sequence) => ({ sequence, at: block.text.indexOf(sequence) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    if (!found) continue;
    const text = block.text.slice(0, found.at);
    const rest = text.trim() === '' ? [] : [{ ...block, text }];
    return {
      content: [...limited.content.slice(0, index), ...rest],
      stop: { stop_reason: 'stop_sequence', stop_sequence: found.sequence },
    };
  }
  return limited;
}
