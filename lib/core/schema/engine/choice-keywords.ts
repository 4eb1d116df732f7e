import type { JsonError, Keyword, SchemaNode, ValidationPath } from 'json-schema-library';
import { getLibraryKeyword } from './get-library-keyword';

/**
 * `anyOf` and `oneOf`, judged as the library does but told with the reasons of the branches. The library's `oneOf`
 * also obeys a keyword of its own (`oneOfProperty`), which is nothing but an unknown word in a person's schema.
 */

export const anyOfKeyword: Keyword = {
  ...getLibraryKeyword('anyOf'),
  validate({ node, data, pointer, path }) {
    const branches = judgeBranches(node.anyOf, data, pointer, path);
    if (branches.some((errors) => errors.length === 0)) return undefined;
    return explain('any-of-error', node, data, pointer, branches);
  },
};

export const oneOfKeyword: Keyword = {
  ...getLibraryKeyword('oneOf'),
  validate({ node, data, pointer, path }) {
    const branches = judgeBranches(node.oneOf, data, pointer, path);
    const matches = branches.flatMap((errors, index) => (errors.length === 0 ? [index] : []));
    if (matches.length === 1) return undefined;
    if (matches.length === 0) return explain('one-of-error', node, data, pointer, branches);
    const details = { pointer, schema: node.schema, value: data, matches };
    return node.createError('multiple-one-of-error', details);
  },
};

function judgeBranches(
  nodes: readonly SchemaNode[],
  data: unknown,
  pointer: string,
  path: ValidationPath,
): JsonError[][] {
  return nodes.map((branch) => branch.validate(data, pointer, path).errors);
}

/**
 * When all branches but one are out of the question (another type, another `const`), the one that was meant explains
 * best: its own errors are reported. Otherwise one error tells of all branches.
 */
function explain(
  code: string,
  node: SchemaNode,
  data: unknown,
  pointer: string,
  branches: JsonError[][],
): JsonError | JsonError[] {
  const meant = branches.filter((errors) => !errors.some((error) => isOutOfTheQuestion(error, pointer)));
  const [only] = meant;
  if (only && meant.length === 1) return only;
  return node.createError(code, { pointer, schema: node.schema, value: data, branches });
}

/** A wrong type of the whole value, or a wrong tag directly inside it. */
function isOutOfTheQuestion({ code, data }: JsonError, pointer: string): boolean {
  if (code === 'type-error' || code === 'invalid-data-error') return data.pointer === pointer;
  if (code !== 'const-error' && code !== 'enum-error') return false;
  const below = data.pointer.slice(pointer.length + 1);
  return data.pointer === pointer || !below.includes('/');
}
