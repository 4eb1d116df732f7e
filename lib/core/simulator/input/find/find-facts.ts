import { isJsonObject } from '@/lib/core/claude/message';
import { splitIdentifier } from '@/lib/core/simulator/language/split-words';
import { isContentWord } from '@/lib/core/simulator/language/word-weight';
import type { CallRecord } from '@/lib/core/simulator/request/read-conversation';
import { spellNumbers } from '@/lib/core/simulator/request/spell-numbers';
import type { Fact } from './fact';

const MOST_FACTS = 2000;
const DEEPEST = 8;
/** "customer_id: C-42" in a result that is plain text. */
const WRITTEN_PAIR =
  /^[ \t*-]*([A-Za-z][\w ]{0,40}?)[ \t]*[:=][ \t]*["']?([^\s,;"']{1,100})["']?[.,]?[ \t]*$/gm;

/** The values calls brought up: first what results say, then what was sent, newest call first. */
export function findFacts(records: readonly CallRecord[]): Fact[] {
  const newestFirst = records.toReversed();
  const answered = newestFirst.flatMap(({ call, result }) => {
    if (!result || result.isError || result.problem !== null) return [];
    const context = nounsOf(call.name);
    if (result.data !== undefined)
      return flatten(spellNumbers(result.data), { context, toolName: call.name, isInput: false });
    return Array.from(
      result.text.slice(0, 20_000).matchAll(WRITTEN_PAIR),
      ([, key = '', value = '']): Fact => ({
        words: splitIdentifier(key),
        context,
        value,
        toolName: call.name,
        isInput: false,
        item: 0,
      }),
    );
  });
  const sent = newestFirst.flatMap(({ call }) =>
    flatten(spellNumbers(call.input), { context: nounsOf(call.name), toolName: call.name, isInput: true }),
  );
  return [...answered, ...sent].slice(0, MOST_FACTS);
}

/** The things a tool is about: `get_order_status` speaks of orders and status. */
export function nounsOf(toolName: string): string[] {
  return splitIdentifier(toolName).filter(isContentWord);
}

type Origin = Pick<Fact, 'context' | 'toolName' | 'isInput'>;

function flatten(value: unknown, origin: Origin, words: string[] = [], item = 0, depth = 0): Fact[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return words.length === 0 || value === '' ? [] : [{ ...origin, words, value, item }];
  }
  if (Array.isArray(value)) {
    return value
      .slice(0, 100)
      .flatMap((held: unknown, index) => flatten(held, origin, words, index, depth + 1));
  }
  if (!isJsonObject(value)) return [];
  const inner = { ...origin, context: [...origin.context, ...words] };
  return Object.entries(value).flatMap(([key, held]) =>
    flatten(held, inner, splitIdentifier(key), item, depth + 1),
  );
}
