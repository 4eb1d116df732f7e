import type { JsonObject } from '@/lib/core/claude/message';
import { type AnthropicTool, anthropicTools } from '../anthropic-tools';
import { commonFields } from './custom-tool-help';
import { toHelp } from './to-help';

const TEXTS = { type: 'array', items: { type: 'string' } };

const maxUses = {
  max_uses: { ...toHelp('How often the model may use it in one request.'), type: 'integer' },
};

const domains = {
  allowed_domains: {
    ...toHelp('Only these domains, without `https://`. Not together with `blocked_domains`.'),
    ...TEXTS,
  },
  blocked_domains: { ...toHelp('None of these domains. Not together with `allowed_domains`.'), ...TEXTS },
};

const inclusion = {
  response_inclusion: {
    ...toHelp('Whether the results come back in the response. Newest versions only.'),
    enum: ['full', 'excluded'],
  },
};

const userLocation = {
  user_location: {
    ...toHelp('Where the user is, roughly, for local results.'),
    type: 'object',
    required: ['type'],
    properties: {
      type: { const: 'approximate' },
      city: { type: 'string' },
      region: { type: 'string' },
      country: { ...toHelp('Two letters, for example `DE`.'), type: 'string' },
      timezone: { ...toHelp('For example `Europe/Berlin`.'), type: 'string' },
    },
  },
};

const screen = {
  display_width_px: { ...toHelp('Width of the screen in pixels.'), type: 'integer' },
  display_height_px: { ...toHelp('Height of the screen in pixels.'), type: 'integer' },
  display_number: { ...toHelp('Which X11 display.'), type: 'integer' },
  enable_zoom: { ...toHelp('Lets the model look closer. `computer_20251124` only.'), type: 'boolean' },
};

const members = {
  configs: {
    ...toHelp('Settings by member: `enabled`, `defer_loading`.'),
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { enabled: { type: 'boolean' }, defer_loading: { type: 'boolean' } },
    },
  },
};

/** Fields of their own, by how the types of a family begin. Source: API documentation, "Tool reference". */
const families: [prefix: string, fields: JsonObject][] = [
  ['web_search_', { ...maxUses, ...domains, ...userLocation, ...inclusion }],
  [
    'web_fetch_',
    {
      ...maxUses,
      ...domains,
      ...inclusion,
      citations: {
        ...toHelp('Whether the model cites what it fetched.'),
        type: 'object',
        properties: { enabled: { type: 'boolean' } },
      },
      max_content_tokens: { ...toHelp('Longer pages are cut to this many tokens.'), type: 'integer' },
      use_cache: { ...toHelp('Whether a cached page will do.'), type: 'boolean' },
      url_sources: { ...toHelp('Where the addresses it may fetch come from.'), type: 'object' },
    },
  ],
  [
    'text_editor_',
    {
      max_characters: {
        ...toHelp('Longer files are cut when viewed. `text_editor_20250728` only.'),
        type: 'integer',
      },
    },
  ],
  ['computer_toolset_', members],
  ['browser_toolset_', members],
  ['computer_2', screen],
  [
    'advisor_',
    {
      ...maxUses,
      model: { ...toHelp('The model that gives advice.'), type: 'string' },
      max_tokens: { ...toHelp('The most tokens of one piece of advice, at least 1024.'), type: 'integer' },
      caching: { ...toHelp('Caching for the advisor, as `cache_control`.'), type: 'object' },
    },
  ],
  [
    'mcp_toolset',
    {
      mcp_server_name: { ...toHelp('The name of the server in `mcp_servers`.'), type: 'string' },
      default_config: {
        ...toHelp('Settings for all its tools: `enabled`, `defer_loading`.'),
        type: 'object',
        properties: { enabled: { type: 'boolean' }, defer_loading: { type: 'boolean' } },
      },
      ...members,
    },
  ],
];

/** One branch a tool type: its fixed name and its fields. A field nobody lists here is no mistake. */
export const anthropicToolHelp: JsonObject = {
  allOf: anthropicTools.map((tool) => ({
    if: { required: ['type'], properties: { type: { const: tool.type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits this object
    then: { properties: { ...toNameHelp(tool), ...findFields(tool.type), ...findCommonFields(tool) } },
  })),
};

/** Toolsets refuse most fields of single tools, and what a server runs takes no examples. Source: API documentation, "Define tools", "Toolsets". */
function findCommonFields({ runs, toolset }: AnthropicTool): JsonObject {
  const { cache_control, allowed_callers, input_examples, ...rest } = commonFields;
  if (toolset === 'mcp') return { cache_control };
  if (toolset) return { cache_control, allowed_callers };
  const fields = { cache_control, allowed_callers, ...rest };
  return runs === 'client' ? { ...fields, input_examples } : fields;
}

function toNameHelp({ name, type }: AnthropicTool): JsonObject {
  if (name === null) return {};
  return { name: { ...toHelp(`A tool of type \`${type}\` always has this name.`), enum: [name] } };
}

/** The fields of their own that tools of a type have. */
export function findFields(type: string): JsonObject {
  return families.find(([prefix]) => type.startsWith(prefix))?.[1] ?? {};
}

/** What each tool type is, for the list of completions. */
export const toolTypeDescriptions: readonly string[] = anthropicTools.map(({ runs, betas }) => {
  const runner = runs === 'server' ? 'Runs on the servers of the API' : 'Its calls are answered by you';
  return betas ? `${runner}. Needs the beta header ${betas.join(' or ')}.` : `${runner}.`;
});
