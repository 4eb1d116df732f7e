import { describe, expect, it } from 'vitest';
import { answererKinds } from '@/lib/core/answerer/answerer-kinds';
import { answerCalls } from '@/lib/core/run/answer-calls';
import type { RunEventData } from '@/lib/core/run/log/run-event';
import { serverAnswerers } from '@/lib/server/answerer/server-answerers';
import type { ReadyTool } from '@/lib/server/run/command/get-ready-tools';
import { createToolRouter } from './create-tool-router';

const tool: ReadyTool = {
  id: 'tool_1',
  text: '{"name": "look"}',
  definition: { name: 'look' },
  answerer: { type: 'mock', rules: [] },
  enabled: true,
};
const call = { type: 'tool_use' as const, id: 'toolu_1', name: 'look', input: { id: '7' } };

async function answer(router: ReturnType<typeof createToolRouter>): Promise<RunEventData[]> {
  const events: RunEventData[] = [];
  const input = {
    calls: [call],
    results: new Map(),
    started: new Set<string>(),
    invalidInputs: new Map(),
    router,
    signal: new AbortController().signal,
  };
  for await (const event of answerCalls(input)) events.push(event);
  return events;
}

it('puts what an answerer reports into the log, between the start of its call and its end', async () => {
  const router = createToolRouter([tool], null, {
    mock: {
      prepare: async ({ input }) => ({
        answer: async (_signal, report) => {
          report({ kind: 'http', text: `GET /orders/${String(input.id)}`, detail: '200' });
          report({ kind: 'console', text: 'x'.repeat(5000) });
          return { content: 'shipped' };
        },
      }),
    },
  });
  const events = await answer(router);
  expect(events.map(({ type }) => type)).toEqual(['call-start', 'call-report', 'call-report', 'call-end']);
  expect(events[1]).toEqual({
    type: 'call-report',
    tool_use_id: 'toolu_1',
    kind: 'http',
    text: 'GET /orders/7',
    detail: '200',
  });
  expect(events[2]).toMatchObject({ text: expect.stringMatching(/^x{1,2000}/) });
  expect(JSON.stringify(events[2]).length).toBeLessThan(2200);
  expect(events[3]).toMatchObject({ result: { content: 'shipped' }, by: 'mock' });
});

it('keeps a hundred reports of a call, and says that there may be more', async () => {
  const router = createToolRouter([tool], null, {
    mock: {
      prepare: async () => ({
        answer: async (_signal, report) => {
          for (let step = 0; step < 500; step += 1) report({ kind: 'progress', text: `step ${step}` });
          return {};
        },
      }),
    },
  });
  const reports = (await answer(router)).filter(({ type }) => type === 'call-report');
  expect(reports).toHaveLength(100);
  expect(reports.at(-1)).toMatchObject({ text: '100 reports are kept of a call; there may be more.' });
});

it('asks a person where nothing here knows the answerer', async () => {
  const events = await answer(createToolRouter([tool], null, {}));
  expect(events).toMatchObject([{ type: 'call-start', answerer: 'manual' }]);
});

it('has a half on the server for every answerer', () => {
  expect(Object.keys(serverAnswerers).sort()).toEqual(answererKinds.map(({ type }) => type).sort());
});

describe('an input that breaks the schema of its tool', () => {
  const schema = { type: 'object', properties: { id: { type: 'integer' } }, required: ['id', 'city'] };
  const strict: ReadyTool = {
    ...tool,
    definition: { name: 'look', input_schema: schema },
    answerer: { type: 'mock', rules: [{ result: { content: 'fine' } }] },
  };

  it('is answered by the loop as an error that names each place, whoever answers', async () => {
    for (const answerer of [strict.answerer, { type: 'manual' as const }]) {
      const [start, end] = await answer(createToolRouter([{ ...strict, answerer }]));
      expect(start).toMatchObject({ type: 'call-start', answerer: 'loop' });
      const content = [
        'Error: the input does not match the input_schema of look. The tool was not run.',
        '- /id: must be a whole number, got "7"',
        '- the input: city is required',
        'Call it again with an input that matches.',
      ].join('\n');
      expect(end).toMatchObject({ type: 'call-end', result: { content, is_error: true }, by: 'loop' });
    }
  });

  it('goes to who answers where the tool says so', async () => {
    const events = await answer(createToolRouter([{ ...strict, checksInput: false }]));
    expect(events).toMatchObject([
      { type: 'call-start', answerer: 'mock', issues: [{}, {}] },
      { type: 'call-end', result: { content: 'fine' } },
    ]);
  });

  it('goes to who answers where nobody can say whether it does', async () => {
    const definition = { name: 'look', input_schema: { $ref: 'https://example.com/a.json' } };
    const events = await answer(createToolRouter([{ ...strict, definition }]));
    expect(events.at(-1)).toMatchObject({ result: { content: 'fine' } });
  });

  it('names twenty places at most', async () => {
    const required = Array.from({ length: 30 }, (_, index) => `field_${index}`);
    const definition = { name: 'look', input_schema: { type: 'object', required } };
    const events = await answer(createToolRouter([{ ...strict, definition }]));
    expect(JSON.stringify(events.at(-1))).toContain('- and 10 more');
  });
});
