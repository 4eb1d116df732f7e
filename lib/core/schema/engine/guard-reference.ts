import type { Keyword } from 'json-schema-library';

/** The references that are being followed, and how often each judges a value just then. */
const following = new Map<string, Map<unknown, number>>();

/** What a reference means may depend on the way to it (`$dynamicRef`), but not for so long: then it goes round. */
const MAX_REPEATED = 2;

/**
 * The keyword `$ref` that notices when it comes back to itself with the same value, where following it would never end: no
 * value holds itself. Without this the stack tells, after a second or two, as each step keeps the whole way to it.
 *
 * @throws RangeError then
 */
export function guardReference(keyword: Keyword): Keyword {
  const { validate } = keyword;
  if (!validate) return keyword;
  return {
    ...keyword,
    validate(input) {
      const { node, data } = input;
      // The library makes a node anew each time it comes to a reference; where it stands is the same.
      const place = `${node.$id ?? ''} ${node.schemaLocation} ${node.schema.$ref}`;
      const values = following.get(place) ?? new Map<unknown, number>();
      const count = values.get(data) ?? 0;
      if (count > MAX_REPEATED) throw new RangeError('A reference leads back to itself.');
      following.set(place, values.set(data, count + 1));
      try {
        return validate(input);
      } finally {
        if (count > 0) values.set(data, count);
        else values.delete(data);
        if (values.size === 0) following.delete(place);
      }
    },
  };
}
