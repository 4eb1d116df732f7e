/** The types a schema names, for a sentence: "string or null". */
export const describeType = (type: unknown): string =>
  [type]
    .flat()
    .filter((one) => typeof one === 'string')
    .join(' or ');
