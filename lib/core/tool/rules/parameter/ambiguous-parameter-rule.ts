import { cutText } from '@/lib/core/cut-text';
import type { ToolRule } from '../../tool-finding';
import { visitProperties } from '../visit-properties';

/** Things of which one has to say what of them is meant. */
const THINGS = new Set(
  'user account customer order product project team channel ticket issue document'.split(' '),
);
/** Names that say nothing. */
const EMPTY = new Set(
  'data info param params arg args obj object thing stuff val var foo bar temp misc'.split(' '),
);

export const ambiguousParameterRule: ToolRule = {
  about: 'tool',
  id: 'ambiguous-parameter',
  severity: 'info',
  title: 'Names of parameters say what is meant',
  why: 'For "user" the model sends a name, a number or an address; "user_id" leaves no doubt.',
  source: 'Writing tools for agents: unambiguous parameters',
  check(tool) {
    return visitProperties(tool).flatMap(({ name, schema, isTop, path }) => {
      const isScalar = schema.type === 'string' || schema.type === 'integer' || schema.type === 'number';
      const small = name.toLowerCase();
      if (!isTop || schema.enum !== undefined) return [];
      if (isScalar && THINGS.has(small)) {
        return [
          {
            path,
            message: `"${cutText(name, 80)}" may be an id or a name. Call it "${small}_id" or "${small}_name".`,
          },
        ];
      }
      return EMPTY.has(small) || /^(?:arg|param|value|field|input)\d+$/.test(small)
        ? [{ path, message: `"${cutText(name, 80)}" says nothing. Name what it holds.` }]
        : [];
    });
  },
};
