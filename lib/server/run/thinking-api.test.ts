import { expect, it } from 'vitest';
import type { AskedWithData } from '@/lib/core/api/run-operations';
import { toThinkingContext } from '@/lib/core/api/to-thinking-context';
import type { JsonObject, MessageParam, RequestBody } from '@/lib/core/claude/message';
import { refreshRequest } from '@/lib/core/run/request/refresh-request';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { toSentMessage } from '@/lib/core/session/to-sent-message';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, post, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const config = { model: 'claude-fable-5-2', max_tokens: 1000, system: 'Be brief.' };
const look = {
  definition: { name: 'look', input_schema: { type: 'object' } },
  answerer: { type: 'mock', rules: [{ result: { content: 'seen' } }] },
};
const think = (words: string) => ({ type: 'thinking', thinking: words, signature: `signed ${words}` });

/** What the request of an index carried of the model's thinking. */
const thoughtIn = (index: number) =>
  ((model.api.requests[index]?.body.messages ?? []) as MessageParam[])
    .flatMap(({ content }) => (typeof content === 'string' ? [] : content))
    .flatMap((block) => (block.type === 'thinking' ? [block.thinking] : []));

it('sends thinking back only where the API takes it: with the tools and system prompt it was signed over', async () => {
  model.script(
    message('tool_use', [think('first'), toolUse('toolu_1', 'look')], 'msg_1'),
    message('end_turn', [think('second'), text('Seen.')], 'msg_2'),
    message('end_turn', [think('third'), text('Still seen.')], 'msg_3'),
    message('end_turn', [text('Once more.')], 'msg_4'),
    message('end_turn', [text('The same.')], 'msg_5'),
  );
  const session = await createSession({ config, tools: [look] });
  const run = async (content: string) => {
    const { id } = await startRun(session.id, { content });
    return follow(id);
  };
  const edit = (body: object) => call('PATCH', `/api/sessions/${session.id}`, body);

  await run('Look.');
  expect(thoughtIn(1)).toEqual(['first']);
  await edit({ config: { ...config, system: 'Be kind.' } });
  const events = await run('And now?');
  expect(thoughtIn(2)).toEqual([]);
  const asked = events.find((event) => event.type === 'request-start');
  expect(asked?.withoutThinking).toHaveLength(2);
  expect(asked?.body).toEqual(model.api.requests[2]?.body);
  await run('And with that?');
  expect(thoughtIn(3)).toEqual(['third']);
  await edit({ config });
  await run('And as before?');
  expect(thoughtIn(4)).toEqual(['first', 'second']);
});

it('lets a pause be shown as it will be sent: with settings changed since, and the thinking they leave', async () => {
  model.script(
    message('end_turn', [think('first'), text('Seen.')], 'msg_11'),
    message('end_turn', [think('second'), text('Still seen.')], 'msg_12'),
    message('end_turn', [text('Once more.')], 'msg_13'),
    message('end_turn', [text('The same.')], 'msg_14'),
  );
  const greet = { ...config, system: 'Greet {{name}}.', loop: { variables: { name: 'Jane' } } };
  const session = await createSession({ config, tools: [look] });
  const edit = (body: object) => call('PATCH', `/api/sessions/${session.id}`, body);
  const run = async (content: string, mode: string) => {
    const { id } = await startRun(session.id, { content, mode });
    return { id, events: await follow(id) };
  };
  await run('Look.', 'auto');
  await edit({ config: greet });
  await run('And now?', 'auto');

  for (const [before, then, words] of [
    [greet, config, ['first']],
    [config, greet, ['second']],
  ] as const) {
    await edit({ config: before });
    const { id, events } = await run('Again?', 'step');
    const wait = events.findLast((event) => event.type === 'run-wait');
    await edit({ config: then });
    const asked: AskedWithData = await (await call('GET', `/api/runs/${id}/asked-with`)).json();
    const { turns } = await readSession(session.id);
    const shown = refreshRequest(
      {
        body: { ...(wait?.body as RequestBody), messages: turns.map((turn) => toSentMessage(turn.message)) },
        turnIds: turns.map((turn) => turn.id),
      },
      {
        config: sessionConfigSchema.parse(then),
        definitions: [look.definition as JsonObject],
        changedResults: {},
      },
      toThinkingContext(asked),
    );
    await post(id, 'continue');
    await follow(id, undefined, events.at(-1)?.seq);
    expect(shown.body).toEqual(model.api.requests.at(-1)?.body);
    expect(thoughtIn(model.api.requests.length - 1)).toEqual(words);
    expect(shown.left).toBe(1);
  }
});
