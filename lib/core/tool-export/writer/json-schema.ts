import { writeJson } from '@/lib/core/json/write-json';
import { createFileNames } from '../create-file-names';
import { toOwnTools } from '../to-own-tools';
import type { ToolWriter } from '../tool-writer';

/** The schema of each tool's input in a file of its own. */
export const jsonSchema: ToolWriter = {
  id: 'json-schema',
  label: 'JSON Schema',
  note: 'The schema of the input, a file for each tool',
  write({ tools }) {
    const toName = createFileNames('.schema.json');
    return toOwnTools(tools).map(({ name, description, schema }) => ({
      name: toName(name),
      text: `${writeJson(
        {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          title: name,
          ...(description === '' ? {} : { description }),
          ...schema,
        },
        2,
      )}\n`,
    }));
  },
};
