/** Keywords of a schema that hold a number, as tags and comments of programs name them. */
export const numberKeywords: readonly string[] = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'multipleOf',
];
