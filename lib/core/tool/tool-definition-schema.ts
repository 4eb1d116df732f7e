import type { JsonObject } from '@/lib/core/claude/message';
import { anthropicTools } from './anthropic-tools';
import { anthropicToolHelp, toolTypeDescriptions } from './definition-schema/anthropic-tool-help';
import { customToolHelp } from './definition-schema/custom-tool-help';
import { schemaDefinitions } from './definition-schema/json-schema-help';
import { toolSnippets } from './definition-schema/snippets';
import { toHelp } from './definition-schema/to-help';

/**
 * One entry of `tools` as a JSON Schema for editors: hover help, completions and snippets for every field, and JSON
 * Schema itself inside `input_schema`. It is draft 07, with the extensions of Monaco's JSON service
 * (`markdownDescription`, `enumDescriptions`, `defaultSnippets`), because that is what Monaco reads.
 *
 * It helps and does not judge: `lintTool` says what the API refuses. So it never marks what the API accepts, such as a
 * tool type newer than this file. Source: API documentation, "Define tools", "Tool reference", "Structured outputs, JSON Schema limitations".
 */
export const toolDefinitionSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Tool',
  ...toHelp(
    "One tool for Claude: one of your own (`name`, `description`, `input_schema`), or one of Anthropic's by its `type`.",
  ),
  type: 'object',
  defaultSnippets: toolSnippets,
  properties: {
    type: {
      ...toHelp("Leave it out for a tool of your own. Anthropic's tools have a `type` with a date."),
      anyOf: [
        {
          enum: ['custom', ...anthropicTools.map((tool) => tool.type)],
          enumDescriptions: ['A tool of your own; the same as leaving type out.', ...toolTypeDescriptions],
        },
        { type: ['string', 'null'] },
      ],
    },
  },
  if: { properties: { type: { enum: ['custom', null] } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits this object
  then: customToolHelp,
  else: anthropicToolHelp,
  definitions: schemaDefinitions,
};
