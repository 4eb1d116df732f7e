import { describe, expect, it } from 'vitest';
import { checkRequest } from '@/lib/core/request/check-request';
import { foldAnswer, playToEnd, question, sendScenario } from '../testing/play-to-end';
import { shopTools } from '../testing/shop-tools';
import { findScenario } from './find-scenario';
import { scenarios } from './scenarios';

const ids = scenarios.map(({ id }) => id);

describe('scenarios', () => {
  it('have ids of their own, in kebab-case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('says so when a name is none of them', () => {
    const answer = sendScenario('nonsense', [question]);
    expect(answer.ok && answer.message.content[0]?.text).toContain('There is no scenario called "nonsense"');
  });
});

describe.each(scenarios)('$id', ({ id, description, fails = 0, failure, takes }) => {
  it('has a plain sentence, and is found by its id and by the phrase in a message', () => {
    expect(description).toMatch(/^[A-Z].{20,220}\.$/);
    expect(findScenario({ metadata: { simulator: id } }, 'Hi')).toMatchObject({ id });
    expect(findScenario({}, `Hi. SIMULATE: ${id.replaceAll('-', ' ')}. Where is order 7?`)).toMatchObject({
      id,
    });
  });

  it('fails as often as it says', () => {
    const often = fails === 'always' ? 5 : fails;
    const course = Array.from({ length: often + 1 }, (_, attempt) => sendScenario(id, [question], attempt));
    const isGood = course.map((answer) => answer.ok && answer.stream !== 'cut' && answer.stream !== 'error');
    expect(isGood).toEqual([...Array(often).fill(false), fails !== 'always']);
    if (failure) expect(course[0]).toMatchObject({ ok: false, ...failure });
  });

  it('streams what it answers whole', () => {
    const answer = sendScenario(id, [question], 3);
    if (!answer.ok) return;
    const { message, isComplete } = foldAnswer(answer);
    expect(isComplete).toBe(true);
    expect(message).toEqual({ ...answer.message, ...(answer.cutInput ? { content: message.content } : {}) });
  });

  it('may be sent back with its results, and comes to an end', () => {
    if (fails === 'always') return;
    const { answers, messages } = playToEnd(id);
    expect(answers.at(-1)?.stop_reason).not.toBe('tool_use');
    const sent = [...messages, ...(messages.at(-1)?.role === 'assistant' ? [question] : [])];
    expect(checkRequest({ model: 'simulator', max_tokens: 100, tools: shopTools, messages: sent })).toEqual(
      [],
    );
  });

  it('says what is missing where it takes a tool and there is none', () => {
    if (!takes) return;
    const answer = sendScenario(id, [question], 0, { tools: [] });
    expect(answer.ok && answer.message.content.at(-1)?.text).toMatch(
      /^This scenario calls a tool|needs a message/,
    );
  });
});
