/** What the API takes at some place of a request, as far as its shape goes. */
export type Shape = { isRequired?: true } & (
  | { is: 'anything'; isObject?: true }
  /** Long text is typed in a box of so many `rows`; spaces at the ends of a line in a list may be part of it. */
  | { is: 'text'; least?: number; isUrl?: true; isHeader?: true; rows?: number; keepsSpaces?: true }
  | { is: 'integer'; least?: number; most?: number }
  | { is: 'flag' }
  | { is: 'one-of'; values: readonly string[] }
  | { is: 'list'; of: Shape; least?: number; most?: number }
  | { is: 'object'; fields: Fields }
  | { is: 'map'; of: Shape }
  | { is: 'variants'; of: Readonly<Record<string, Shape>> }
  | { is: 'text-or'; other: Shape; texts: readonly string[] }
);

type Fields = Readonly<Record<string, Shape>>;

export const anything: Shape = { is: 'anything' };
export const text: Shape = { is: 'text' };
/** Text of many lines. */
export const longText = (rows: number): Extract<Shape, { is: 'text' }> => ({ is: 'text', rows });
/** Text that holds something. */
export const filled: Shape = { is: 'text', least: 1 };
export const flag: Shape = { is: 'flag' };
export const count: Shape = { is: 'integer', least: 0 };
/** A whole number from `least` on. */
export const integer = (least: number, most?: number): Shape => ({
  is: 'integer',
  least,
  ...(most === undefined ? {} : { most }),
});
export const oneOf = (...values: string[]): Shape => ({ is: 'one-of', values });
export const list = (of: Shape, bounds: { least?: number; most?: number } = {}): Shape => ({
  is: 'list',
  of,
  ...bounds,
});
/** An object with these fields and no others. */
export const object = (fields: Fields): Shape => ({ is: 'object', fields });
/** An object whose keys are names. */
export const map = (of: Shape): Shape => ({ is: 'map', of });
/** One of some objects, told apart by their `type`. */
export const variants = (of: Record<string, Shape>): Shape => ({ is: 'variants', of });
/** Text, one of these where there are any, or something else. */
export const textOr = (other: Shape, ...texts: string[]): Shape => ({ is: 'text-or', other, texts });
/** Such a field has to be there. */
export const required = (shape: Shape): Shape => ({ ...shape, isRequired: true });
