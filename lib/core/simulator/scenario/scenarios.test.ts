import { describe, expect, it } from 'vitest';
import { createDraftFolder, toMessage } from '@/lib/core/claude/fold-stream-event';
import {
  type Block,
  isJsonObject,
  isToolUseBlock,
  type JsonObject,
  type Message,
  type MessageParam,
} from '@/lib/core/claude/message';
import { checkRequest } from '@/lib/core/request/check-request';
import { answerRequest, type SimulatorAnswer } from '../answer-request';
import { shopTools } from '../testing/shop-tools';
import { toStreamEvents } from '../to-stream-events';
import { findScenario } from './find-scenario';
import { scenarios } from './scenarios';

const MOST_STEPS = 14;

type Ok = Extract<SimulatorAnswer, { ok: true }>;

function send(id: string, messages: MessageParam[], attempt = 0, extra: JsonObject = {}): SimulatorAnswer {
  const body = { model: 'simulator', max_tokens: 4096, tools: shopTools, messages, ...extra };
  return answerRequest({ ...body, metadata: { simulator: id } }, { attempt });
}

const question: MessageParam = { role: 'user', content: 'Where is order 48810?' };

/** What a client takes from the stream. */
function fold(answer: Ok): { message: Message; isComplete: boolean } {
  const folder = createDraftFolder();
  for (const { event } of toStreamEvents(answer)) folder.take(event);
  const read = toMessage(folder.draft);
  if (!read) throw new Error('The stream holds no message.');
  return { message: read.message, isComplete: folder.draft.isComplete };
}

/** Plays a scenario to its end, answering every call (wrong inputs by an error), and gives what was said. */
function play(id: string): { answers: Message[]; messages: MessageParam[] } {
  const messages: MessageParam[] = [question];
  const answers: Message[] = [];
  let container: unknown;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const extra = container === undefined ? {} : { container };
    const answer = send(id, messages, step === 0 ? 3 : 0, extra);
    if (!answer.ok) throw new Error(`${answer.status}: ${answer.error.message}`);
    const { message } = fold(answer);
    answers.push(message);
    if (isJsonObject(message.container)) container = message.container.id;
    if (message.content.length === 0 || message.stop_reason === 'refusal') break;
    messages.push({ role: 'assistant', content: message.content });
    if (message.stop_reason === 'pause_turn') continue;
    if (message.stop_reason === 'compaction') continue;
    const results = message.content.filter(isToolUseBlock).map((call): Block => {
      const isWrong = !('order_id' in call.input) && call.name === 'get_order_status';
      return {
        type: 'tool_result',
        tool_use_id: call.id,
        content: isWrong ? 'order_id: Field required' : '{"status": "shipped"}',
        ...(isWrong ? { is_error: true } : {}),
      };
    });
    if (results.length === 0) break;
    messages.push({ role: 'user', content: results });
    if (message.stop_reason !== 'tool_use') break;
  }
  return { answers, messages };
}

const ids = scenarios.map(({ id }) => id);

describe('scenarios', () => {
  it('have ids of their own, in kebab-case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('says so when a name is none of them', () => {
    const answer = send('nonsense', [question]);
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
    const course = Array.from({ length: often + 1 }, (_, attempt) => send(id, [question], attempt));
    const isGood = course.map((answer) => answer.ok && answer.stream !== 'cut' && answer.stream !== 'error');
    expect(isGood).toEqual([...Array(often).fill(false), fails !== 'always']);
    if (failure) expect(course[0]).toMatchObject({ ok: false, ...failure });
  });

  it('streams what it answers whole', () => {
    const answer = send(id, [question], 3);
    if (!answer.ok) return;
    const { message, isComplete } = fold(answer);
    expect(isComplete).toBe(true);
    expect(message).toEqual({ ...answer.message, ...(answer.cutInput ? { content: message.content } : {}) });
  });

  it('may be sent back with its results, and comes to an end', () => {
    if (fails === 'always') return;
    const { answers, messages } = play(id);
    expect(answers.length).toBeLessThan(MOST_STEPS);
    expect(answers.at(-1)?.stop_reason).not.toBe('tool_use');
    const sent = [...messages, ...(messages.at(-1)?.role === 'assistant' ? [question] : [])];
    expect(checkRequest({ model: 'simulator', max_tokens: 100, tools: shopTools, messages: sent })).toEqual(
      [],
    );
  });

  it('says what is missing where it takes a tool and there is none', () => {
    if (!takes) return;
    const answer = send(id, [question], 0, { tools: [] });
    expect(answer.ok && answer.message.content.at(-1)?.text).toMatch(
      /^This scenario calls a tool|needs a message/,
    );
  });
});
