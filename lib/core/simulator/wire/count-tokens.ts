import type { Block } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';

const CHARACTERS_A_TOKEN = 4;

/** Tokens of a text, at about four characters each. A plausible number, not a tokenizer's. */
export function countTextTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}

/** Tokens a block of an answer costs. */
export function countBlockTokens(block: Block): number {
  if (typeof block.text === 'string') return countTextTokens(block.text);
  if (typeof block.thinking === 'string') return countTextTokens(block.thinking) + 1;
  if (block.type === 'tool_use' || block.type === 'server_tool_use' || block.type === 'mcp_tool_use') {
    return countTextTokens(`${block.name}${writeJson(block.input)}`) + 12;
  }
  return 0;
}
