import { isJsonObject } from '@/lib/core/claude/message';
import { findAnthropicTool, isDatedToolType } from '@/lib/core/tool/anthropic-tools';
import type { EntryReader } from '../tool-reader';

/** A tool as the Messages API takes it, of one's own or Anthropic's. */
export const claude: EntryReader = {
  id: 'claude',
  label: 'tools for Claude',
  from: 'entry',
  sniff: (entry) => isJsonObject(entry) && ('input_schema' in entry || isAnthropic(entry.type)),
  read: (entry) => [{ definition: entry }],
};

const isAnthropic = (type: unknown): boolean =>
  typeof type === 'string' && (findAnthropicTool(type) !== null || isDatedToolType(type));
