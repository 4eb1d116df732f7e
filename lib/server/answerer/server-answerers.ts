import 'server-only';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { answerByGenerated } from './answer-by-generated';
import { answerByMock } from './answer-by-mock';
import type { ServerAnswerer } from './server-answerer';

export type ServerAnswerers = {
  [Type in Answerer['type']]: ServerAnswerer<Extract<Answerer, { type: Type }>>;
};

/** What answers the calls of a tool, by the type of its answerer. */
export const serverAnswerers: ServerAnswerers = {
  manual: { prepare: async () => ({ ask: [] }) },
  mock: answerByMock,
  generated: answerByGenerated,
};
