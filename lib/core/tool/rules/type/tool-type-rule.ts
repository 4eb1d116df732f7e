import { isJsonObject } from '@/lib/core/claude/message';
import { anthropicTools } from '../../anthropic-tools';
import type { ToolRule } from '../../tool-finding';

const tags = [...anthropicTools.map((tool) => tool.type), 'custom'].sort();

/** A dated type we do not know passes: the API may know it. */
export const toolTypeRule: ToolRule = {
  about: 'tool',
  id: 'tool-type',
  severity: 'error',
  title: 'The type is one the API knows',
  why: 'The API picks the shape of a tool by its type and refuses any other.',
  source: 'Messages API: tools, type',
  check({ kind, definition, tag }) {
    if (kind !== 'unknown') return [];
    return [
      {
        path: ['type'],
        message: `There is no tool type "${tag}". ${adviseOnType(definition.type, definition.function)}`,
        apiMessage: `Input tag '${tag}' found using 'type' does not match any of the expected tags: ${tags
          .map((one) => `'${one}'`)
          .join(', ')}`,
      },
    ];
  },
};

function adviseOnType(type: unknown, nested: unknown): string {
  if (type === 'function') {
    const move = isJsonObject(nested) ? 'move name and description out of "function", ' : '';
    return `That is how other APIs write it: leave "type" out, ${move}and call "parameters" "input_schema".`;
  }
  return 'Leave "type" out for a tool of your own, or name one of Anthropic\'s tools with its date.';
}
