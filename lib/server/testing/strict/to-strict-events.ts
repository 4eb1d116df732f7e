import type { StreamEvent } from '@/lib/core/claude/message';
import type { StrictStep } from './strict-conversation';

/** Pieces of so many characters, so that no value arrives whole. */
const PIECE = 5;

const toPieces = (text: string): string[] => text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [];

/** The text of the `input` of a block, its digits and spaces as they are written. */
const findInput = (text: string): string =>
  /"input":([\s\S]*?\})(?=,"caller"|,"toolset_name"|\}$)/.exec(text)?.[1] ?? '{}';

/** The events that stream an answer as the API does: texts, thinking and inputs in pieces, everything else whole. */
export function toStrictEvents({ blocks, stop_reason, end = {} }: StrictStep, index: number): StreamEvent[] {
  const message = { id: `msg_${index}`, type: 'message', role: 'assistant', model: 'claude-opus-5-5' };
  const usage = { input_tokens: 10, output_tokens: 1 };
  return [
    {
      type: 'message_start',
      message: { ...message, content: [], stop_reason: null, stop_sequence: null, usage },
    },
    ...blocks.flatMap(toBlockEvents),
    { type: 'ping' },
    {
      type: 'message_delta',
      delta: { stop_reason, stop_sequence: null, ...end },
      usage: { output_tokens: 9 },
    },
    { type: 'message_stop' },
  ];
}

function toBlockEvents(text: string, index: number): StreamEvent[] {
  const block = JSON.parse(text);
  const [empty, deltas] = split(block, text);
  return [
    { type: 'content_block_start', index, content_block: empty },
    ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
  ];
}

function split(block: StreamEvent, text: string): [start: object, deltas: object[]] {
  switch (block.type) {
    case 'text': {
      const said = toPieces(String(block.text)).map((piece) => ({ type: 'text_delta', text: piece }));
      const cited = Array.isArray(block.citations) ? block.citations : [];
      const citations = cited.map((citation: unknown) => ({ type: 'citations_delta', citation }));
      return [
        { ...block, text: '', ...(cited.length > 0 ? { citations: [] } : {}) },
        [...citations, ...said],
      ];
    }
    case 'thinking': {
      const said = toPieces(String(block.thinking)).map((thinking) => ({ type: 'thinking_delta', thinking }));
      const signature = { type: 'signature_delta', signature: block.signature };
      return [{ ...block, thinking: '', signature: '' }, [...said, signature]];
    }
    case 'tool_use': {
      const pieces = ['', ...toPieces(findInput(text))];
      return [
        { ...block, input: {} },
        pieces.map((partial_json) => ({ type: 'input_json_delta', partial_json })),
      ];
    }
    default:
      return [block, []];
  }
}
