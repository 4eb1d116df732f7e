import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import { type FilledText, fillVariables, type VariableValues } from './fill-variables';

/** Content with its variables filled in, as `FilledText` has it of a text. */
export interface FilledContent extends Pick<FilledText, 'missing' | 'tooLong'> {
  content: string | Block[];
}

/**
 * `fillVariables` for content: a string, or the text blocks of a list. Other blocks stay as they are. All blocks share
 * the room there is; where it does not suffice, all stay as they are.
 */
export function fillContent(content: string | Block[], findValue: VariableValues): FilledContent {
  if (typeof content === 'string') {
    const { text, missing, tooLong } = fillVariables(content, findValue);
    return { content: text, missing, tooLong };
  }
  const missing = new Set<string>();
  let room = limits.filledCharacters.value;
  let tooLong: string | null = null;
  const blocks = content.map((block) => {
    if (!isTextBlock(block)) return block;
    const filled = fillVariables(block.text, findValue, room);
    room -= Math.max(0, filled.added);
    tooLong ??= filled.tooLong;
    for (const name of filled.missing) missing.add(name);
    return { ...block, text: filled.text };
  });
  return { content: tooLong === null ? blocks : content, missing: [...missing], tooLong };
}
