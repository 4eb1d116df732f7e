import {
  anything,
  count,
  filled,
  flag,
  integer,
  list,
  longText,
  object,
  oneOf,
  required,
  type Shape,
  text,
  textOr,
  variants,
} from './shape';

export const cacheControl: Shape = variants({ ephemeral: object({ ttl: oneOf('5m', '1h') }) });

const display = oneOf('summarized', 'omitted', 'updates');
const blockBinding = object({ prefix_mismatch_behavior: oneOf('error', 'drop_block') });

export const EFFORTS = ['low', 'medium', 'high', 'xhigh', 'max'];

/** The least a budget may be. */
export const LEAST_BUDGET = 1024;

const thinking: Shape = variants({
  adaptive: object({ display, block_binding: blockBinding }),
  between_tools: object({}),
  enabled: object({ budget_tokens: required(integer(LEAST_BUDGET)), display, block_binding: blockBinding }),
  disabled: object({ block_binding: blockBinding }),
});

/** The format itself is judged with its schema. */
const outputConfig: Shape = object({
  effort: oneOf(...EFFORTS),
  format: anything,
  task_budget: variants({ tokens: object({ total: required(integer(20_000)), remaining: count }) }),
});

const skills = list(
  variants({
    anthropic: object({ skill_id: required(filled), version: text }),
    custom: object({ skill_id: required(filled), version: text }),
  }),
);

const tokens = variants({ input_tokens: object({ value: required(count) }) });
const trigger = variants({
  input_tokens: object({ value: required(count) }),
  tool_uses: object({ value: required(count) }),
});

/** What may be done to a context, by its type. */
const edits: Record<string, Shape> = {
  clear_thinking_20251015: object({
    keep: textOr(
      variants({ all: object({}), thinking_turns: object({ value: required(integer(1)) }) }),
      'all',
    ),
  }),
  clear_tool_uses_20250919: object({
    trigger,
    keep: variants({ tool_uses: object({ value: required(count) }) }),
    clear_at_least: tokens,
    exclude_tools: list(text),
    clear_tool_inputs: anything,
  }),
  compact_20260112: object({ trigger: tokens, instructions: longText(2), pause_after_compaction: flag }),
};

const mcpServer: Shape = object({
  url: required({ is: 'text', isUrl: true }),
  name: required(filled),
  authorization_token: text,
  tool_configuration: object({ enabled: flag, allowed_tools: list(text) }),
});

/** What goes out as a header takes no other characters. */
const headerText: Shape = { is: 'text', isHeader: true };

const fallback: Shape = object({
  model: required(filled),
  max_tokens: count,
  output_config: anything,
  speed: oneOf('standard', 'fast'),
  thinking: anything,
});

interface BodyField {
  shape: Shape;
  /** A word about a field that is seldom needed; those without have a control of their own, or are edited elsewhere. */
  help?: string;
}

/**
 * Every field of the body: what is taken there and, of those seldom needed, what they are for, in the order in which they
 * are offered. A new one is a line here: it is then checked, and has a control. Source: Messages API reference; the
 * fields of betas on their own pages.
 */
export const bodyFields: Readonly<Record<string, BodyField>> = {
  model: { shape: required(filled) },
  max_tokens: { shape: required(count) },
  messages: { shape: anything },
  system: { shape: anything },
  tools: { shape: anything },
  tool_choice: { shape: anything },
  thinking: { shape: thinking },
  output_config: { shape: outputConfig },
  stop_sequences: { shape: list({ is: 'text', keepsSpaces: true }) },
  stream: { shape: flag },
  metadata: { shape: object({ user_id: text }) },
  service_tier: {
    shape: oneOf('auto', 'standard_only'),
    help: 'auto takes priority capacity where there is any.',
  },
  speed: {
    shape: oneOf('standard', 'fast'),
    help: 'fast answers sooner and costs more, on the models that have it.',
  },
  cache_control: {
    shape: cacheControl,
    help: 'A cache breakpoint at the end of the request, moved along by the API.',
  },
  container: {
    shape: textOr(object({ id: text, skills })),
    help: 'The container that code runs in: its id to use it again, or skills to load into it.',
  },
  context_management: {
    shape: object({ edits: list(variants(edits)) }),
    help: 'What is cleared from a long conversation, or summarized, before the model reads it.',
  },
  compaction: {
    shape: variants({ summarize: object({ instructions: longText(2) }) }),
    help: 'Asks for a summary. It goes out once; the run ends with the summary, which then stands for the rest.',
  },
  mcp_servers: {
    shape: list(variants({ url: mcpServer })),
    help: 'Servers whose tools the model may use: add an MCP toolset for each to the tools.',
  },
  fallbacks: {
    shape: textOr(list(fallback, { least: 1, most: 3 }), 'default'),
    help: 'Models that answer where this one refuses.',
  },
  thread: {
    shape: variants({
      create: object({}),
      continue: object({ previous_message_id: required(filled) }),
    }),
    help: 'Keeps the conversation at Anthropic for some minutes.',
  },
  inference_geo: { shape: text, help: 'Where the model runs, for example us.' },
  diagnostics: {
    shape: object({ previous_message_id: text }),
    help: 'previous_message_id asks why a prompt was not read from the cache.',
  },
  workspace_id: { shape: headerText, help: 'Sent as the header anthropic-workspace-id.' },
  user_profile_id: { shape: headerText, help: 'Sent as the header anthropic-user-profile-id.' },
  fallback_credit_token: { shape: text },
  billing_policy: { shape: anything },
  output_format: { shape: anything },
  // Judged by rules of their own: they were fields once.
  temperature: { shape: anything },
  top_p: { shape: anything },
  top_k: { shape: anything },
};

/** A block of the system prompt. */
export const systemShape: Shape = textOr(
  list(
    variants({
      text: object({ text: required(text), cache_control: cacheControl, citations: anything }),
    }),
  ),
);

/** The fields of a message; the last two are betas'. */
export const messageFields: readonly string[] = ['role', 'content', 'clear_at', 'output_config'];
