import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { fillVariables, type VariableValues } from './fill-variables';

/** `fillVariables` for content: a string, or the text blocks of a list. Other blocks stay as they are. */
export function fillContent(
  content: string | Block[],
  findValue: VariableValues,
): { content: string | Block[]; missing: string[] } {
  if (typeof content === 'string') {
    const { text, missing } = fillVariables(content, findValue);
    return { content: text, missing };
  }
  const missing = new Set<string>();
  const blocks = content.map((block) => {
    if (!isTextBlock(block)) return block;
    const filled = fillVariables(block.text, findValue);
    for (const name of filled.missing) missing.add(name);
    return { ...block, text: filled.text };
  });
  return { content: blocks, missing: [...missing] };
}
