import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { checkRequest } from '@/lib/core/request/check-request';
import { findProblems } from '@/lib/core/request/find-problems';
import { requestRuleCases } from '@/lib/core/testing/request-rule-cases';
import { answerRequest } from './answer-request';

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

it('what the check passes the simulator takes, and what it refuses the check has named', () => {
  fc.assert(
    fc.property(mixed, (body) => {
      const errors = findProblems(body).filter(({ severity }) => severity === 'error');
      const { betas: _header, ...sent } = body;
      const answer = answerRequest(sent);
      if (answer.ok || answer.error.message.includes('keeps no message threads')) return;
      expect(errors.length).toBeGreaterThan(0);
      const told = checkRequest(body, { knowsBetas: true }).map(({ apiMessage }) => apiMessage);
      expect(told).toContain(answer.error.message);
    }),
    { numRuns: 2000 },
  );
});
