import type { ToolRule } from '../../tool-finding';
import { visitProperties } from '../visit-properties';

const CONSTRAINTS = [
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'maxItems',
  'uniqueItems',
];

export const advisoryConstraintRule: ToolRule = {
  about: 'tool',
  id: 'advisory-constraint',
  severity: 'info',
  title: 'Constraints of a tool that is not strict are checked in your code',
  why: 'Without strict the schema tells the model what to send, and keeps it from nothing.',
  source: 'Strict tool use',
  check(tool) {
    if (tool.definition.strict === true) return [];
    return visitProperties(tool).flatMap(({ schema, path }) => {
      const found = CONSTRAINTS.find((keyword) => schema[keyword] !== undefined);
      if (found === undefined) return [];
      return [
        {
          path: [...path, found],
          message: `"${found}" is a hint here. Check it where the call is answered, and answer with an error that says what is wrong.`,
        },
      ];
    });
  },
};
