import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, JsonObject, MessageParam } from '@/lib/core/claude/message';
import { checkRequest } from '@/lib/core/request/check-request';
import { findProblems } from '@/lib/core/request/find-problems';
import { requestRuleCases } from '@/lib/core/testing/request-rule-cases';
import { answerRequest } from './answer-request';
import { scenarios } from './scenario/scenarios';
import { playToEnd } from './testing/play-to-end';
import { shopTools } from './testing/shop-tools';

/** Bodies of all kinds, right and wrong; the long ones are left to the tests of the rules. */
const bodies = requestRuleCases
  .filter(([id]) => !['request-size', 'message-count', 'prompt-length'].includes(id))
  .flatMap(([, wrong, , right]) => [wrong, right])
  .filter((body): body is JsonObject => typeof body === 'object' && body !== null);

const fields = [...new Set(bodies.flatMap((body) => Object.keys(body)))];

/** Fields of one body among those of another. */
const mixed = fc
  .tuple(fc.constantFrom(...bodies), fc.constantFrom(...bodies), fc.subarray(fields, { maxLength: 4 }))
  .map(([one, other, taken]) => {
    const body: JsonObject = { ...one };
    for (const field of taken) if (field in other) body[field] = other[field];
    return body;
  });

/** The conversations of every scenario that answers, with all that a model can say. */
const played: readonly MessageParam[][] = scenarios
  .filter(({ fails }) => fails === undefined)
  .map(({ id }) => playToEnd(id).messages);

/** Something that happens to a conversation on its way back. */
type Mishap = (messages: MessageParam[], at: number, within: number) => MessageParam[];

const withBlocks = (change: (blocks: Block[], within: number) => Block[]): Mishap => {
  return (messages, at, within) =>
    messages.map((message, index) =>
      index === at && Array.isArray(message.content)
        ? { ...message, content: change(message.content, within % Math.max(1, message.content.length)) }
        : message,
    );
};

const mishaps: readonly Mishap[] = [
  (messages) => messages,
  (messages, at) => messages.slice(0, at + 1),
  (messages, at) => messages.filter((_, index) => index !== at),
  (messages, at) => messages.flatMap((message, index) => (index === at ? [message, message] : [message])),
  (messages, at) => messages.toSpliced(at, 0, { role: 'user', content: 'And another thing.' }),
  (messages) => [...messages, { role: 'user', content: 'Go on.' }],
  withBlocks((blocks, within) => blocks.filter((_, index) => index !== within)),
  withBlocks((blocks, within) => blocks.toSpliced(within, 0, ...blocks.slice(within, within + 1))),
  withBlocks((blocks) => blocks.toReversed()),
  withBlocks((blocks, within) =>
    blocks.map((block, index) =>
      index === within ? { ...block, thinking: 'Changed.', id: 'changed' } : block,
    ),
  ),
  withBlocks((blocks, within) =>
    blocks.map((block, index) => (index === within ? { ...block, is_error: true, text: '' } : block)),
  ),
];

const harmed = fc
  .tuple(
    fc.constantFrom(...played),
    fc.array(fc.tuple(fc.constantFrom(...mishaps), fc.nat(20), fc.nat(8)), { maxLength: 2 }),
    fc.boolean(),
    fc.constantFrom(...scenarios),
  )
  .map(([messages, steps, hasTools, { id, failure }]): JsonObject => {
    const sent = steps.reduce(
      (now, [mishap, at, within]) => mishap(now, at % Math.max(1, now.length), within),
      messages,
    );
    return {
      ...{ model: 'simulator', max_tokens: 1000, messages: sent },
      ...(hasTools ? { tools: shopTools } : {}),
      // One that fails on purpose is no refusal.
      ...(failure ? {} : { metadata: { simulator: id } }),
    };
  });

/** Both sides of a request: what the simulator answers, and what the check says of it. */
function compare(body: JsonObject): void {
  const { betas: _header, ...sent } = body;
  const answer = answerRequest(sent);
  if (!answer.ok && answer.error.message.includes('keeps no message threads')) return;
  const errors = findProblems(body).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) expect(answer.ok).toBe(true);
  if (answer.ok) return;
  expect(errors.length).toBeGreaterThan(0);
  const told = checkRequest(body, { knowsBetas: true }).map(({ apiMessage }) => apiMessage);
  expect(told).toContain(answer.error.message);
}

describe('what the check passes the simulator takes, and what it refuses the check has named', () => {
  it('in bodies of all kinds', () => {
    fc.assert(fc.property(mixed, compare), { numRuns: 5000 });
  }, 60_000);

  it('in conversations of every scenario, whatever happens to them on their way back', () => {
    fc.assert(fc.property(harmed, compare), { numRuns: 5000 });
  }, 60_000);
});
