import 'server-only';
import type { z } from 'zod';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { toErrorResult } from '@/lib/core/answerer/to-error-result';
import { toSentResult } from '@/lib/core/answerer/to-sent-result';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { tryAnswerOperation } from '@/lib/core/api/answer-operations';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { CallReport } from '@/lib/core/run/answer-calls';
import { readVariables } from '@/lib/core/session/read-variables';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readSession } from '@/lib/server/store/read-session';
import type { ServerAnswerer } from './server-answerer';
import { serverAnswerers } from './server-answerers';

type Asked = z.output<typeof tryAnswerOperation.body>;
type Tried = z.input<typeof tryAnswerOperation.response>;

const answerers: Readonly<Record<string, ServerAnswerer<Answerer>>> = serverAnswerers;

/** Has one call answered as a run would, without a run. @throws AppError `not_found` for a session that is not there */
export async function tryAnswer(asked: Asked, signal: AbortSignal): Promise<Tried> {
  const { tool, answerer, input, session_id } = asked;
  const variables = session_id ? readVariables(readSession(await getSessionRow(session_id)).config) : null;
  const call: ToolUseBlock = { type: 'tool_use', id: 'toolu_tried', name: tool.name, input };
  const trace: Tried['trace'] = [];
  const report = (told: CallReport) => {
    if (trace.length < limits.callReports.value) trace.push(told);
  };
  const from = performance.now();
  const tell = (answer: ToolResult, asks_person: boolean): Tried => {
    const { result, changes } = toSentResult(call, answer);
    for (const { path, message } of changes) report({ kind: 'message', text: `${path}: ${message}` });
    const { content = '', is_error = false } = result;
    return { result: { content, is_error }, asks_person, trace, ms: Math.round(performance.now() - from) };
  };

  try {
    const prepared = await answerers[answerer.type]?.prepare(call, answerer, { variables });
    if (!prepared || 'ask' in prepared) {
      for (const { message } of prepared?.ask ?? []) report({ kind: 'message', text: message });
      return tell({ content: 'Nothing answers by itself: a person is asked.', is_error: true }, true);
    }
    if (prepared.note) report({ kind: 'progress', text: prepared.note });
    return tell(await prepared.answer(signal, report), false);
  } catch (error) {
    return tell(toErrorResult(error), false);
  }
}
