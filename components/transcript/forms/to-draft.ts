import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { writeJson } from '@/lib/core/json/write-json';
import type { AnswerDraft } from './answer-draft';

/** A result as text to begin an answer with. */
export function toDraft({ content, is_error }: ToolResult): AnswerDraft {
  const isError = is_error === true;
  if (Array.isArray(content)) return { text: writeJson(content, 2), form: 'blocks', isError };
  return { text: content ?? '', form: 'text', isError };
}
