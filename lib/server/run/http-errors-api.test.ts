import { expect, it } from 'vitest';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { createSession, follow, post, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const config = { model: 'claude-test', max_tokens: 100 };

/** Every status of the API with its type, our word for it, and how often the SDK asks again. */
it.each<[status: number, type: string, code: string, repeats: number]>([
  [400, 'invalid_request_error', 'invalid_request', 0],
  [401, 'authentication_error', 'authentication', 0],
  [402, 'billing_error', 'billing', 0],
  [403, 'permission_error', 'permission', 0],
  [404, 'not_found_error', 'not_found', 0],
  [409, 'conflict_error', 'conflict', 2],
  [413, 'request_too_large', 'too_large', 0],
  [429, 'rate_limit_error', 'rate_limit', 2],
  [500, 'api_error', 'api_error', 2],
  [504, 'timeout_error', 'timeout', 2],
  [529, 'overloaded_error', 'overloaded', 2],
])(
  'HTTP %i %s is told as %s, asked again %i times, and goes well when the turn is retried',
  async (status, type, code, repeats) => {
    const headers = { 'retry-after-ms': '1' };
    model.reply = () => ({ status, type, message: `The API says ${status}.`, headers });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const events = await follow(run.id);
    expect(model.api.requests).toHaveLength(repeats + 1);
    expect(events.filter((event) => event.type === 'request-retry')).toHaveLength(repeats);
    const failure = events.find((event) => event.type === 'run-error');
    expect(failure?.error).toMatchObject({ code, status, type, message: `The API says ${status}.` });
    expect(failure?.error.hint).toMatch(/^[A-Z].+\.$/);
    expect(failure?.error.request_id).toBe(`req_${repeats + 1}`);

    model.script(message('end_turn', [text('Hello.')]));
    await post(run.id, 'continue');
    const later = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(later.filter((event) => event.type === 'turn-end')).toHaveLength(1);
  },
);
