// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${1:text} is how editors write a place to type
/**
 * Snippets as Monaco's JSON service reads them (`defaultSnippets`): `${1:text}` is a place to type, and a string that
 * begins with `^` is inserted without quotes.
 */
interface Snippet {
  label: string;
  description: string;
  body: unknown;
}

/** Whole definitions. */
export const toolSnippets: Snippet[] = [
  {
    label: 'New tool',
    description: 'A tool of your own with one parameter.',
    body: {
      name: '${1:orders_get_status}',
      description:
        '${2:What it does. When to use it, and when not. What each parameter means. What it returns, and its limits.}',
      input_schema: {
        type: 'object',
        properties: {
          '${3:order_id}': {
            type: 'string',
            description: '${4:The order number, five digits such as 48810.}',
          },
        },
        required: ['${3:order_id}'],
        additionalProperties: false,
      },
    },
  },
  {
    label: 'New tool without parameters',
    description: 'A tool of your own that takes no input.',
    body: {
      name: '${1:list_warehouses}',
      description: '${2:What it does, when to use it, and what it returns.}',
      input_schema: { type: 'object', properties: {}, additionalProperties: false },
    },
  },
  {
    label: 'New strict tool',
    description: 'A tool whose input always fits its schema.',
    body: {
      name: '${1:tickets_create}',
      description: '${2:What it does, when to use it, and what it returns.}',
      strict: true,
      input_schema: {
        type: 'object',
        properties: {
          '${3:title}': { type: 'string', description: '${4:One line that says what is wrong.}' },
          '${5:priority}': {
            type: 'string',
            enum: ['${6:low}', '${7:high}'],
            description: '${8:How urgent it is.}',
          },
        },
        required: ['${3:title}', '${5:priority}'],
        additionalProperties: false,
      },
    },
  },
];

/** The whole of `input_schema`. */
export const inputSchemaSnippets: Snippet[] = [
  {
    label: 'Schema with one parameter',
    description: 'An object with one required text.',
    body: {
      type: 'object',
      properties: { '${1:query}': { type: 'string', description: '${2:What to look for.}' } },
      required: ['${1:query}'],
      additionalProperties: false,
    },
  },
  {
    label: 'Schema without parameters',
    description: 'An object that takes nothing.',
    body: { type: 'object', properties: {}, additionalProperties: false },
  },
];

/** One parameter. */
export const propertySnippets: Snippet[] = [
  {
    label: 'Text',
    description: 'A string property.',
    body: { type: 'string', description: '${1:What it means, with an example.}' },
  },
  {
    label: 'One of several values',
    description: 'An enum property.',
    body: { type: 'string', enum: ['${1:first}', '${2:second}'], description: '${3:What each value means.}' },
  },
  {
    label: 'Id',
    description: 'A string property for an id, with its format.',
    body: {
      type: 'string',
      pattern: '${1:^[0-9]{5}$}',
      description: '${2:The order number: five digits, for example 48810.}',
    },
  },
  {
    label: 'Whole number',
    description: 'An integer property with bounds.',
    body: {
      type: 'integer',
      minimum: '^${1:1}',
      maximum: '^${2:100}',
      description: '${3:How many to return.}',
    },
  },
  {
    label: 'Date',
    description: 'A string property for a date.',
    body: { type: 'string', format: 'date', description: '${1:The first day, for example 2026-11-20.}' },
  },
  {
    label: 'True or false',
    description: 'A boolean property.',
    body: { type: 'boolean', description: '${1:What true does.}', default: '^${2:false}' },
  },
  {
    label: 'List of texts',
    description: 'An array property.',
    body: { type: 'array', items: { type: 'string' }, description: '${1:What the list holds.}' },
  },
];
