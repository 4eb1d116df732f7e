import { toSendableResult } from '@/lib/core/answerer/to-sendable-result';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { parseJson } from '@/lib/core/json/parse-json';
import type { AnswerDraft } from './answer-draft';

export type ReadAnswer =
  | { ok: true; result: ToolResult; changes: ContentNote[] }
  | { ok: false; message: string };

/** Turns what was typed into a tool result the API takes, with what was changed for that, or says what is wrong with it. */
export function readAnswer({ text, form, isError }: AnswerDraft): ReadAnswer {
  const flag = isError ? { is_error: true } : {};
  if (form === 'text')
    return { ok: true, result: text === '' ? flag : { content: text, ...flag }, changes: [] };
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { result, changes, issues } = toSendableResult({ content: parsed.value, is_error: isError });
  const [first] = issues;
  if (!first) return { ok: true, result, changes };
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return { ok: false, message: `${first.path}: ${first.message}${more}` };
}
