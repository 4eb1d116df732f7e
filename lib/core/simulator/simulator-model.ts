import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';

const yes = { supported: true };
const no = { supported: false };

/**
 * The simulator's entry in the list of models, in the shape of the Models API. Its name says that it is not Claude.
 * Source: API documentation, "Models API".
 */
export const simulatorModel = {
  id: SIMULATOR_MODEL,
  type: 'model',
  display_name: SIMULATOR_NAME,
  created_at: '2026-11-01T00:00:00Z',
  lifecycle: 'active',
  deprecated_at: null,
  retires_at: null,
  line: null,
  max_input_tokens: 1_000_000,
  max_tokens: 128_000,
  capabilities: {
    batch: no,
    citations: yes,
    code_execution: yes,
    context_management: {
      ...yes,
      clear_thinking_20251015: yes,
      clear_tool_uses_20250919: yes,
      compact_20260112: yes,
    },
    effort: { ...yes, low: yes, medium: yes, high: yes, xhigh: yes, max: yes },
    image_input: yes,
    pdf_input: yes,
    server_tools: { ...yes, code_execution: yes, web_search: yes },
    structured_outputs: yes,
    thinking: { ...yes, types: { adaptive: yes, between_tools: yes, disabled: yes, enabled: yes } },
  },
} as const;
