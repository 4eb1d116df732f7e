import { writeJson } from '@/lib/core/json/write-json';
import { toOwnTools } from '../to-own-tools';
import type { ToolWriter } from '../tool-writer';

/** The definitions as OpenAI's chat takes them. */
export const openaiJson: ToolWriter = {
  id: 'openai-json',
  label: 'OpenAI JSON',
  note: 'The list of tools for the chat completions of OpenAI',
  write({ tools }) {
    const list = toOwnTools(tools).map(({ name, description, schema, strict }) => ({
      type: 'function',
      function: {
        name,
        ...(description === '' ? {} : { description }),
        parameters: schema,
        ...(strict ? { strict } : {}),
      },
    }));
    return [{ name: 'tools.json', text: `${writeJson(list, 2)}\n` }];
  },
};
