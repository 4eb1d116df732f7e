import type { Shape } from './shape';

/** What a value of a shape begins as, where somebody adds one: the fields that have to be there, as far as they can be filled. */
export function toBeginning(shape: Shape): unknown {
  switch (shape.is) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.fields).flatMap(([name, inner]): [string, unknown][] => {
          const beginning = inner.isRequired ? toBeginning(inner) : undefined;
          return beginning === undefined ? [] : [[name, beginning]];
        }),
      );
    case 'variants': {
      const [first] = Object.entries(shape.of);
      const beginning = first && toBeginning(first[1]);
      return { type: first?.[0], ...(typeof beginning === 'object' ? beginning : {}) };
    }
    case 'integer':
      return shape.least ?? 0;
    case 'list':
      return shape.least ? [toBeginning(shape.of)] : [];
    case 'map':
      return {};
    case 'one-of':
      return shape.values[0];
    case 'text-or':
      return shape.texts[0] ?? toBeginning(shape.other);
    default:
      return undefined;
  }
}
