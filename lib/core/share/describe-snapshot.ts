import { isJsonObject } from '@/lib/core/claude/message';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import type { Snapshot } from './snapshot';

/** What a shared session is, in a few words: "6 turns, 3 tool calls, Simulator (not Claude)". */
export function describeSnapshot({ turns, runs }: Pick<Snapshot, 'turns' | 'runs'>): string {
  const calls = turns
    .flatMap(({ message: { role, content } }) =>
      role === 'assistant' && typeof content !== 'string' ? content : [],
    )
    .filter(({ type }) => /(^|_)tool_use$/.test(type)).length;
  const models = [...new Set(runs.flatMap(({ events }) => events.flatMap(findModels)))];
  return [
    countOf(turns.length, 'turn'),
    countOf(calls, 'tool call'),
    ...models.map((model) => (model === SIMULATOR_MODEL ? SIMULATOR_NAME : model)),
  ].join(', ');
}

/** The models that answered, by what they themselves said at the start of each message. */
function findModels(event: Snapshot['runs'][number]['events'][number]): string[] {
  if (event.type !== 'stream') return [];
  return event.events.flatMap(({ message }) =>
    isJsonObject(message) && typeof message.model === 'string' ? [message.model] : [],
  );
}

const countOf = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;
