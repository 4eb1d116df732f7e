/** Where the engine's name of an error is not the keyword in other letters. */
const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['required-property', 'required'],
  ['missing-dependency', 'dependentRequired'],
  ['no-additional-properties', 'additionalProperties'],
  ['additional-items', 'items'],
  ['invalid-property-name', 'propertyNames'],
  ['invalid-data', 'false'],
  ['multiple-one-of', 'oneOf'],
  ['contains-min', 'contains'],
  ['contains-max', 'maxContains'],
  ['ref', '$ref'],
]);

/** The keyword of a schema that is meant by the engine's name of an error. */
export const toKeyword = (name: string): string =>
  KEYWORDS.get(name) ?? name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
