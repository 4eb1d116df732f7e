import type { JsonObject } from '@/lib/core/claude/message';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';

/** Keywords of which the first may not be more than the second. */
const PAIRS: readonly (readonly [least: string, most: string])[] = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
];

/** Of these, not as much either. */
const OPEN_PAIRS: readonly (readonly [least: string, most: string])[] = [
  ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'maximum'],
];

export const boundsRule: ToolRule = {
  about: 'tool',
  id: 'bounds',
  severity: 'warning',
  title: 'The least is no more than the most',
  why: 'No value is valid then, so that every call breaks the schema.',
  source: 'JSON Schema 2020-12: validation',
  check(tool) {
    return visitSchema(tool).flatMap(({ schema, path }) =>
      findCrossed(schema).map((hit) => ({ ...hit, path: [...path, ...hit.path] })),
    );
  },
  fix({ definition: _definition }, { path, message }) {
    const [, most, low, high] = /than (\w+).*: (\S+) and (\S+)\. /.exec(message) ?? [];
    if (most === undefined || low === high) return undefined;
    const owner = path.slice(0, -1);
    return {
      label: 'Exchange the two',
      edits: [
        { path, value: Number(high) },
        { path: [...owner, most], value: Number(low) },
      ],
    };
  },
};

function findCrossed(schema: JsonObject): RuleHit[] {
  const crossed = [
    ...PAIRS.filter(([least, most]) => isMore(schema[least], schema[most])),
    ...OPEN_PAIRS.filter(
      ([least, most]) => isMore(schema[least], schema[most]) || isSame(schema[least], schema[most]),
    ),
  ];
  return crossed.map(([least, most]) => ({
    path: [least],
    message: `${least} leaves nothing less than ${most} allows: ${schema[least]} and ${schema[most]}. Exchange them, or mend one.`,
  }));
}

const isMore = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' && one > other;
const isSame = (one: unknown, other: unknown): boolean => typeof one === 'number' && one === other;
