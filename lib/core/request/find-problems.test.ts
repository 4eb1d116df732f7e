import { describe, expect, it } from 'vitest';
import { answer, body, call, getOrder, hello, result, talk, user } from '@/lib/core/testing/request-bodies';
import { findProblems } from './find-problems';

const told = (request: unknown, today?: string) =>
  findProblems(request, today).map(({ id, severity, path }) => `${severity} ${id} ${path}`);

describe('findProblems', () => {
  it('names places without the type of what stands there', () => {
    const tools = [
      { name: 'a b', parameters: {} },
      { type: 'bash_20250124', name: 'x' },
    ];
    const messages = [hello, answer({ ...call, input: 'x' }), user(result())];
    expect(told(body({ tools, messages })).filter((one) => one.startsWith('error'))).toEqual([
      'error call-input messages.1.content.0.input',
      'error tool-name tools.0.name',
      'error input-schema tools.0.input_schema',
      'error tool-name tools.1.name',
      'error unknown-field tools.0.parameters',
    ]);
  });

  it('says what the tools could lack, as warnings', () => {
    expect(told(body({ tools: [getOrder] }))).toEqual(['warning tool-description tools.0']);
  });

  it('gives a fix as a patch of the request', () => {
    const [problem] = findProblems(body({ top_p: 1 }));
    expect(problem?.fix).toEqual({ label: 'Remove top_p', edits: [{ op: 'remove', path: '/top_p' }] });
  });

  it.each([
    ['2026-11-30', 'warning ending-model model'],
    ['2026-12-01', 'error ended-model model'],
  ])('judges on %s whether a model has ended', (today, wanted) => {
    expect(told({ ...body({}), model: 'claude-sonnet-4-5' }, today)).toContain(wanted);
  });

  it.each([
    null,
    [],
    'x',
    7,
    { messages: 7 },
    { tools: {} },
    { tools: [null] },
    { messages: [null] },
    { betas: 7 },
  ])('says something of %j', (request) => {
    const problems = findProblems(request);
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, source } of problems) expect(message && source).toBeTruthy();
  });

  it('has nothing to say of a request that is right', () => {
    expect(findProblems(talk(hello))).toEqual([]);
  });
});
