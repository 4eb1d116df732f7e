import type { JsonObject } from '@/lib/core/claude/message';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import type { ToolSetRule } from '@/lib/core/tool/tool-finding';
import { toolRules } from '@/lib/core/tool/tool-rules';

interface Mended {
  definition: JsonObject;
  changes: RepairChange[];
}

/** What breaks a bound of the request, the field that goes for it, and the end of the list that loses it first. */
const BOUNDS: { rule: string; field: string; from: 'first' | 'last' }[] = [
  { rule: 'all-deferred', field: 'defer_loading', from: 'first' },
  { rule: 'cache-breakpoints', field: 'cache_control', from: 'first' },
  { rule: 'strict-totals', field: 'strict', from: 'last' },
];

/** Tools that can be sent together: what only breaks a bound of all of them goes from as few as that needs. */
export const mendSet = (tools: readonly Mended[]): Mended[] =>
  BOUNDS.reduce(
    (now, { rule, field, from }) => {
      const found = toolRules.find((one): one is ToolSetRule => one.about === 'request' && one.id === rule);
      return found ? mendOne(now, found, field, from) : now;
    },
    [...tools],
  );

function mendOne(tools: Mended[], rule: ToolSetRule, field: string, from: 'first' | 'last'): Mended[] {
  const places = tools.flatMap(({ definition }, index) => (isSet(definition[field]) ? index : []));
  const order = from === 'first' ? places : places.reverse();
  // How many have to lose it is found by halving: each look costs as much as there are tools.
  let [enough, tooFew] = [order.length, -1];
  if (findMessage(tools, rule) === undefined) return tools;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (findMessage(strip(tools, order.slice(0, middle), field, ''), rule) === undefined) enough = middle;
    else tooFew = middle;
  }
  return strip(tools, order.slice(0, enough), field, findMessage(tools, rule) ?? '');
}

const isSet = (held: unknown): boolean => held !== undefined && held !== false;

function findMessage(tools: readonly Mended[], rule: ToolSetRule): string | undefined {
  const facts = tools.map(({ definition }, index) => ({ ...readToolFacts(definition), index }));
  return rule.check(facts, {})[0]?.message;
}

function strip(
  tools: readonly Mended[],
  places: readonly number[],
  field: string,
  message: string,
): Mended[] {
  const gone = new Set(places);
  return tools.map((one, index) => {
    if (!gone.has(index)) return one;
    const { [field]: before, ...definition } = one.definition;
    return {
      definition,
      changes: [...one.changes, { path: field, message: `Left out: ${message}`, before }],
    };
  });
}
