import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';
import { describeType } from './describe-type';
import { fitsType } from './fits-type';

/** Beside these a value need not be held against the whole schema. */
const PLAIN = new Set(['type', 'title', 'description', 'default', 'examples', '$comment']);

export const defaultFitsRule: ToolRule = {
  about: 'tool',
  id: 'default-fits',
  severity: 'warning',
  judgesValues: true,
  title: 'Defaults and examples are valid themselves',
  why: 'The model takes a default or an example for what to send, and what it sends is refused then.',
  source: 'JSON Schema 2020-12: default, examples',
  check(tool) {
    const root = tool.definition.input_schema;
    if (!isJsonObject(root)) return [];
    return visitSchema(tool).flatMap(({ schema, path }) => {
      const examples: unknown[] = Array.isArray(schema.examples) ? schema.examples : [];
      const held: [string | number, unknown][] = [
        ...('default' in schema ? ([['default', schema.default]] as [string, unknown][]) : []),
        ...examples.map((value, index): [number, unknown] => [index, value]),
      ];
      if (held.length === 0) return [];
      const judge = toJudge(schema, root);
      return held.flatMap(([place, value]): RuleHit[] => {
        const problem = judge(value);
        if (problem === null) return [];
        const isDefault = place === 'default';
        const message = `${isDefault ? 'The default' : `Example ${Number(place) + 1}`} does not fit its schema: ${problem}. Mend the one or the other.`;
        return [{ path: isDefault ? [...path, place] : [...path, 'examples', place], message }];
      });
    });
  },
  fix: (_tool, { path }) => ({
    label: path.at(-1) === 'default' ? 'Remove the default' : 'Remove the example',
    edits: [{ path }],
  }),
};

/** Tells why a value does not fit, or null. */
function toJudge(schema: JsonObject, root: JsonObject): (value: unknown) => string | null {
  if (Object.keys(schema).every((keyword) => PLAIN.has(keyword))) {
    return (value) => (fitsType(value, schema.type) ? null : `it has to be ${describeType(schema.type)}`);
  }
  const shared = { $defs: root.$defs, definitions: root.definitions, $schema: root.$schema };
  const whole = Object.fromEntries(
    Object.entries({ ...shared, ...schema }).filter(([, held]) => held !== undefined),
  );
  const { issues, validate } = compileSchema(whole, { formats: 'ignore' });
  if (issues.length > 0) return () => null;
  return (value) => {
    const [issue] = validate(value).filter(({ message }) => !message.startsWith(UNCHECKED));
    return issue ? `it${issue.path === '' ? '' : ` has at ${issue.path} what`} ${issue.message}` : null;
  };
}
