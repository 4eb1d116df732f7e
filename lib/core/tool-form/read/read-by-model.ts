import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { countParts } from '@/lib/core/simulator/wire/count-parts';
import { isCustomTool } from '@/lib/core/tool/is-custom-tool';

/** What of a definition is for the model. Source: API documentation, "Define tools". */
const READ = ['name', 'description', 'input_schema', 'input_examples'];

/** The fields of a definition that the model reads, what each has in tokens, and the others. */
export interface DefinitionParts {
  read: JsonObject;
  /** About; the properties of the input one by one, all else of the schema together. */
  parts: { name: string; tokens: number }[];
  /** Names of fields that say something to the API alone. */
  unread: string[];
}

/**
 * What of a definition the model reads, with estimated tokens. A tool that Anthropic defines is known to the model by its
 * type: all its fields count as read.
 */
export function readByModel(definition: JsonObject): DefinitionParts {
  const isOwn = isCustomTool(definition);
  const names = Object.keys(definition).filter((name) => !isOwn || READ.includes(name));
  const read = Object.fromEntries(names.map((name) => [name, definition[name]]));
  const parts = names.flatMap((name) => {
    const value = definition[name];
    if (name !== 'input_schema' || !isJsonObject(value) || !isJsonObject(value.properties)) {
      return [{ name, tokens: count({ [name]: value }) }];
    }
    const { properties, ...rest } = value;
    const each = Object.entries(value.properties).map(([key, held]) => ({
      name: `input_schema: ${key}`,
      tokens: count({ [key]: held }),
    }));
    return [
      ...each,
      { name: 'input_schema: the rest', tokens: count({ input_schema: rest, properties: null }) },
    ];
  });
  return { read, parts, unread: Object.keys(definition).filter((name) => !names.includes(name)) };
}

const count = (value: JsonObject): number => countParts({ tools: [value] }).tools[0] ?? 0;
