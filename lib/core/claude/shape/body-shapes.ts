import {
  anything,
  count,
  filled,
  flag,
  integer,
  list,
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
const blockBinding = object({ prefix_mismatch_behavior: required(oneOf('error', 'drop_block')) });

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
  compact_20260112: object({ trigger: tokens, instructions: text, pause_after_compaction: flag }),
};

const fallback: Shape = object({
  model: required(filled),
  max_tokens: count,
  output_config: anything,
  speed: oneOf('standard', 'fast'),
  thinking: anything,
});

/** Every field of the body, with its shape. Source: Messages API reference; the fields of betas on their own pages. */
export const bodyShapes: Readonly<Record<string, Shape>> = {
  model: required(filled),
  max_tokens: required(count),
  messages: anything,
  system: anything,
  tools: anything,
  tool_choice: anything,
  thinking,
  output_config: outputConfig,
  cache_control: cacheControl,
  stop_sequences: list(text),
  stream: flag,
  metadata: object({ user_id: text }),
  service_tier: oneOf('auto', 'standard_only'),
  speed: oneOf('standard', 'fast'),
  inference_geo: text,
  container: textOr(object({ id: text, skills })),
  diagnostics: object({ previous_message_id: text }),
  user_profile_id: text,
  workspace_id: text,
  mcp_servers: list(
    variants({
      url: object({
        url: required({ is: 'text', isUrl: true }),
        name: required(filled),
        authorization_token: text,
        tool_configuration: object({ enabled: flag, allowed_tools: list(text) }),
      }),
    }),
  ),
  context_management: object({ edits: list(variants(edits)) }),
  compaction: variants({ summarize: object({ instructions: text }) }),
  thread: variants({
    create: object({}),
    continue: object({ previous_message_id: required(filled) }),
  }),
  fallbacks: textOr(list(fallback, { least: 1, most: 3 }), 'default'),
  fallback_credit_token: text,
  billing_policy: anything,
  output_format: anything,
  // Judged by rules of their own: they were fields once.
  temperature: anything,
  top_p: anything,
  top_k: anything,
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
