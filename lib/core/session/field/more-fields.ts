import { bodyShapes } from '@/lib/core/claude/shape/body-shapes';
import { anything, type Shape, text } from '@/lib/core/claude/shape/shape';
import type { RequestField } from './request-field';

/** Fields of the body that are seldom needed, with a word about each, in the order they are offered. */
const helps: readonly (readonly [name: string, help: string])[] = [
  ['service_tier', 'auto takes priority capacity where there is any.'],
  ['speed', 'fast answers sooner and costs more, on the models that have it.'],
  ['cache_control', 'A cache breakpoint at the end of the request, moved along by the API.'],
  ['container', 'The container that code runs in: its id to use it again, or skills to load into it.'],
  [
    'context_management',
    'What is cleared from a long conversation, or summarized, before the model reads it.',
  ],
  [
    'compaction',
    'Asks for a summary. It goes out once; the run ends with the summary, which then stands for the rest.',
  ],
  ['mcp_servers', 'Servers whose tools the model may use: add an MCP toolset for each to the tools.'],
  ['fallbacks', 'Models that answer where this one refuses.'],
  ['thread', 'Keeps the conversation at Anthropic for some minutes.'],
  ['inference_geo', 'Where the model runs, for example us.'],
  ['diagnostics', 'previous_message_id asks why a prompt was not read from the cache.'],
];

const budget = bodyShapes.output_config;

/** The shape of the budget inside output_config. */
const budgetShape: Shape = budget?.is === 'object' ? (budget.fields.task_budget ?? anything) : anything;

/** Fields edited by what the API takes at their place. Source: Messages API reference. */
export const moreFields: readonly RequestField[] = [
  ...helps.map(
    ([name, help]): RequestField => ({
      name,
      label: name,
      help,
      control: { kind: 'shape', shape: bodyShapes[name] ?? anything },
      section: 'more',
      isSent: true,
    }),
  ),
  {
    name: 'metadata.user_id',
    label: 'metadata.user_id',
    help: 'An id of your own for the user, without personal data.',
    control: { kind: 'shape', shape: text },
    section: 'more',
    isSent: true,
  },
  {
    name: 'output_config.task_budget',
    label: 'output_config.task_budget',
    help: 'Tells the model how many tokens it has for the whole task.',
    control: { kind: 'shape', shape: budgetShape },
    section: 'more',
    isSent: true,
  },
];
