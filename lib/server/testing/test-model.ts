import { afterAll, afterEach, beforeAll } from 'vitest';
import { type ApiRequest, type FakeApi, type Reply, startFakeApi, toEvents } from '@/e2e/fake-api';
import type { Message } from '@/lib/core/claude/message';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { startTestServer } from './test-api';

/** A server under test, and the Messages API behind it. */
export interface TestModel {
  server: ReturnType<typeof startTestServer>;
  /** Where its requests arrive; there while tests run. */
  readonly api: FakeApi;
  /** What it answers, by the request and how many came before it. */
  reply: (request: ApiRequest, index: number) => Reply;
  /** Has it answer with these messages, one after the other. */
  script: (...messages: Message[]) => void;
}

/** Starts a server whose model says what it is told to, for all tests of a file. */
export function startTestModel(): TestModel {
  const server = startTestServer();
  let api: FakeApi;
  const model: TestModel = {
    server,
    get api() {
      return api;
    },
    reply: () => {
      throw new Error('The model was not told what to answer.');
    },
    script: (...messages) => {
      const first = api.requests.length;
      model.reply = (_request, index) => ({
        events: toEvents(messages[index - first] ?? message('end_turn', [text('?')])),
      });
    },
  };

  beforeAll(async () => {
    api = await startFakeApi((request, index) => model.reply(request, index));
    server.setModel(api.url);
  });
  afterEach(() => {
    api.requests.length = 0;
  });
  afterAll(async () => {
    await server.end();
    await api.close();
  });
  return model;
}
