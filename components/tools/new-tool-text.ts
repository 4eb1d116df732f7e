import type { SessionTool } from '@/lib/core/session/session-tool';
import { beginTool } from '@/lib/core/tool/catalogue/begin-tool';
import type { ToolFamily } from '@/lib/core/tool/family/tool-family';
import { findFreeName } from './edit-tools';

/** What a new tool begins as. @param family absent: a tool of one's own */
export function newToolText(family: ToolFamily | undefined, tools: readonly SessionTool[]): string {
  const definition = family ? beginTool(family) : customTool(findFreeName('get_record', tools));
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
