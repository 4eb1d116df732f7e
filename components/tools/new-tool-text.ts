import type { SessionTool } from '@/lib/core/session/session-tool';
import { findFreeName } from './edit-tools';
import type { NewTool } from './new-tools';

/** What a new tool begins as. Source of the types: API documentation, "Tool reference". */
export function newToolText(kind: NewTool['kind'], tools: readonly SessionTool[]): string {
  const definition = kind === 'custom' ? customTool(findFreeName('get_record', tools)) : anthropicTools[kind];
  return JSON.stringify(definition, null, 2);
}

const customTool = (name: string) => ({
  name,
  description:
    'Looks one record up by its id. Use it when the user asks about a record they name. Do not use it to search. Returns the record as JSON.',
  input_schema: {
    type: 'object',
    properties: { id: { type: 'string', description: 'The id of the record, e.g. "48810".' } },
    required: ['id'],
  },
});

const anthropicTools = {
  bash: { type: 'bash_20250124', name: 'bash' },
  text_editor: { type: 'text_editor_20250728', name: 'str_replace_based_edit_tool' },
  memory: { type: 'memory_20250818', name: 'memory' },
  web_search: { type: 'web_search_20260318', name: 'web_search' },
  web_fetch: { type: 'web_fetch_20260318', name: 'web_fetch' },
  code_execution: { type: 'code_execution_20260521', name: 'code_execution' },
};
