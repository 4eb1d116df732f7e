import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** A tool that is defined by its schema. */
export interface OwnTool {
  name: string;
  /** Empty where there is none. */
  description: string;
  schema: JsonObject;
  strict: boolean;
}

/** The tools of one's own: those that Anthropic defines have no schema here, and no form elsewhere. */
export const toOwnTools = (tools: readonly JsonObject[]): OwnTool[] =>
  tools.flatMap(({ type, name, description, input_schema: schema, strict }): OwnTool[] => {
    if (typeof name !== 'string' || (typeof type === 'string' && type !== 'custom')) return [];
    return [
      {
        name,
        description: typeof description === 'string' ? description : '',
        schema: isJsonObject(schema) ? schema : { type: 'object', properties: {} },
        strict: strict === true,
      },
    ];
  });
