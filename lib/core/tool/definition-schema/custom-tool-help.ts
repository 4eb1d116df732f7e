import type { JsonObject } from '@/lib/core/claude/message';
import { inputSchemaHelp } from './json-schema-help';
import { toHelp } from './to-help';

/** Who may call a tool. Source: API documentation, "Define tools", "Programmatic tool calling". */
const callers = ['direct', 'code_execution_20260120', 'code_execution_20260521', 'code_execution_20250825'];

/** Fields that tools of any kind may have. Source: API documentation, "Define tools", "Tool reference". */
export const commonFields: JsonObject = {
  cache_control: {
    ...toHelp(
      'A cache breakpoint after this tool. Put it on the last tool that is not deferred; at most 4 in a request.',
    ),
    type: ['object', 'null'],
    required: ['type'],
    properties: {
      type: { ...toHelp('The only kind there is.'), const: 'ephemeral' },
      ttl: {
        ...toHelp('How long the cache lives. One-hour breakpoints have to come before five-minute ones.'),
        enum: ['5m', '1h'],
        default: '5m',
      },
    },
    defaultSnippets: [
      { label: 'Five minutes', description: 'Cache for five minutes.', body: { type: 'ephemeral' } },
    ],
  },
  defer_loading: {
    ...toHelp(
      'Hidden until tool search brings it up. Not together with `cache_control`; at least one tool has to stay loaded.',
    ),
    type: 'boolean',
    default: false,
  },
  allowed_callers: {
    ...toHelp(
      'Who may call the tool: the model (`direct`), or code it writes in the code execution tool. Not from code when `strict`.',
    ),
    type: ['array', 'null'],
    items: { anyOf: [{ enum: callers }, { type: 'string' }] },
    default: ['direct'],
  },
  strict: {
    ...toHelp(
      '`true`: name and input always fit the schema. The schema then has to keep to the strict subset: `additionalProperties: false` on every object, no number ranges or text lengths, no recursion.',
    ),
    type: 'boolean',
    default: false,
  },
  input_examples: {
    ...toHelp(
      'Example inputs; each has to fit `input_schema`. They cost 20 to 200 tokens each and help with nested input.',
    ),
    type: ['array', 'null'],
    items: { type: 'object' },
    defaultSnippets: [
      { label: 'One example', description: 'A list with one example input.', body: ['^{$1}'] },
    ],
  },
};

/** The fields of a tool of one's own. */
export const customToolHelp: JsonObject = {
  required: ['name', 'input_schema'],
  properties: {
    name: {
      ...toHelp(
        'What the model calls it by: letters, digits, `_` and `-`, at most 128 characters (64 to be safe elsewhere). Unique in the request. A verb and a noun read best: `get_order_status`.',
      ),
      type: 'string',
      pattern: '^[a-zA-Z0-9_-]{1,128}$',
      patternErrorMessage: 'Use only letters, digits, _ and -, at most 128 of them.',
    },
    description: {
      ...toHelp(
        'What the model goes by when it chooses. Say in three or four sentences what it does, when to use it and when not, what the parameters mean, what it returns, and its limits.',
      ),
      type: 'string',
    },
    input_schema: inputSchemaHelp,
    ...commonFields,
    eager_input_streaming: {
      ...toHelp('`true`: input arrives sooner, in pieces nobody has checked; it may be no valid JSON.'),
      type: ['boolean', 'null'],
      default: false,
    },
  },
};
