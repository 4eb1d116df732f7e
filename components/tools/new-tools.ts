import type { SessionTool } from '@/lib/core/session/session-tool';
import { findFreeName } from './edit-tools';

/** A kind of tool that can be added. */
export interface NewTool {
  label: string;
  note: string;
  text: (tools: readonly SessionTool[]) => string;
}

const write = (definition: object) => JSON.stringify(definition, null, 2);

const customTool: NewTool = {
  label: 'New tool',
  note: 'A name, a description and an input schema of your own',
  text: (tools) =>
    write({
      name: findFreeName('get_record', tools),
      description:
        'Looks one record up by its id. Use it when the user asks about a record they name. Do not use it to search. Returns the record as JSON.',
      input_schema: {
        type: 'object',
        properties: { id: { type: 'string', description: 'The id of the record, e.g. "48810".' } },
        required: ['id'],
      },
    }),
};

const anthropicTool = (label: string, note: string, definition: object): NewTool => ({
  label,
  note,
  text: () => write(definition),
});

/** What the "Add" menu offers, in groups. Source of the types: CLAUDE-API 3.1. */
export const newTools: NewTool[][] = [
  [customTool],
  [
    anthropicTool('Bash', 'Anthropic-defined, answered by you', { type: 'bash_20250124', name: 'bash' }),
    anthropicTool('Text editor', 'Anthropic-defined, answered by you', {
      type: 'text_editor_20250728',
      name: 'str_replace_based_edit_tool',
    }),
    anthropicTool('Memory', 'Anthropic-defined, answered by you', {
      type: 'memory_20250818',
      name: 'memory',
    }),
  ],
  [
    anthropicTool('Web search', 'Runs at Anthropic', { type: 'web_search_20260318', name: 'web_search' }),
    anthropicTool('Web fetch', 'Runs at Anthropic', { type: 'web_fetch_20260318', name: 'web_fetch' }),
    anthropicTool('Code execution', 'Runs at Anthropic', {
      type: 'code_execution_20260521',
      name: 'code_execution',
    }),
  ],
];
