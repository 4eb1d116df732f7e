import { writeJson } from '@/lib/core/json/write-json';
import type { ToolWriter } from '../tool-writer';

/** The definitions as they stand in a request. */
export const claudeJson: ToolWriter = {
  id: 'claude-json',
  label: 'Claude JSON',
  note: 'The list of tools as it stands in a request',
  write: ({ tools }) => [{ name: 'tools.json', text: `${writeJson(tools, 2)}\n` }],
};
