import { draft2020, type Keyword } from 'json-schema-library';

/**
 * A keyword as json-schema-library implements it, to be replaced in part.
 *
 * @throws Error when the library has no such keyword any more: an update has to be looked at
 */
export function getLibraryKeyword(name: string): Keyword {
  const keyword = draft2020.keywords.find((one) => one.keyword === name);
  if (!keyword) throw new Error(`json-schema-library has no keyword ${name}.`);
  return keyword;
}
