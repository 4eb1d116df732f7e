import { describe, expect, it } from 'vitest';
import { findViolations } from '@/lib/server/testing/strict/find-violations';
import type { StrictConversation, StrictStep } from '@/lib/server/testing/strict/strict-conversation';
import { strictConversations } from '@/lib/server/testing/strict/strict-conversations';
import { toStrictEvents } from '@/lib/server/testing/strict/to-strict-events';
import { createSession, follow, readRun, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();

/** Plays a conversation through the loop. @returns what the API would have refused, each with its request */
async function play({ config, tools, asks }: StrictConversation): Promise<string[]> {
  const steps = asks.flatMap(({ steps: own }) => own);
  const given: StrictStep[] = [];
  const violations: string[] = [];
  model.reply = (request, index) => {
    const step = steps[given.length];
    if (!step)
      return { status: 400, type: 'invalid_request_error', message: 'Nothing more was to be asked.' };
    for (const said of findViolations(request, given, model.api.requests[index - 1]))
      violations.push(`${index}: ${said}`);
    given.push(step);
    return { events: toStrictEvents(step, index) };
  };
  const session = await createSession({ config, tools });
  for (const { content } of asks) {
    const run = await startRun(session.id, { content });
    await follow(run.id);
    const { status } = await readRun(run.id);
    if (status !== 'completed') violations.push(`a run ended as ${status}`);
  }
  if (given.length !== steps.length)
    violations.push(`${given.length} of ${steps.length} answers were asked for`);
  return violations;
}

describe('a strict API sees nothing to refuse in', () => {
  it.each(strictConversations.map((conversation) => [conversation.name, conversation] as const))(
    '%s',
    async (_name, conversation) => {
      expect(await play(conversation)).toEqual([]);
    },
  );
});
