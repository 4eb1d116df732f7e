import { type Block, isJsonObject } from '@/lib/core/claude/message';
import type { ToolResult } from '@/lib/core/run/run-event';
import { parseJson } from '@/lib/core/schema/parse-json';
import type { AnswerDraft } from './answer-draft';

export type ReadAnswer = { ok: true; result: ToolResult } | { ok: false; message: string };

/** Turns what was typed into a tool result, or says what is wrong with it. */
export function readAnswer({ text, form, isError }: AnswerDraft): ReadAnswer {
  const flag = isError ? { is_error: true } : {};
  if (form === 'text') return { ok: true, result: text === '' ? flag : { content: text, ...flag } };
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (!Array.isArray(parsed.value) || !parsed.value.every(isBlock)) {
    return { ok: false, message: 'Content blocks are a JSON array of objects with a "type".' };
  }
  if (isError && parsed.value.some((block) => block.type !== 'text')) {
    return { ok: false, message: 'With is_error the API takes text blocks only.' };
  }
  return { ok: true, result: { content: parsed.value, ...flag } };
}

function isBlock(value: unknown): value is Block {
  return isJsonObject(value) && typeof value.type === 'string';
}
