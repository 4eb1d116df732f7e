import type { Keyword } from 'json-schema-library';
import { isJsonObject } from '@/lib/core/claude/message';

/** `contains` with its two bounds. The library passes over the bounds when the subschema is `true` or `false`. */
export const containsKeyword: Keyword = {
  id: 'contains',
  keyword: 'contains',
  parse(node) {
    const { contains } = node.schema;
    if (!isJsonObject(contains) && typeof contains !== 'boolean') return;
    const step = '/contains';
    node.contains = node.compileSchema(
      contains,
      `${node.evaluationPath}${step}`,
      `${node.schemaLocation}${step}`,
    );
  },
  addValidate: (node) => node.contains !== undefined,
  validate({ node, data, pointer, path }) {
    if (!Array.isArray(data)) return undefined;
    const { schema, contains } = node;
    const fitting = data.filter(
      (item, index) => contains.validate(item, `${pointer}/${index}`, path).valid,
    ).length;
    // Draft 07 has no bounds of its own: there, these are unknown words.
    const hasBounds = node.context.version !== 'draft-07';
    const least = hasBounds ? (schema.minContains ?? 1) : 1;
    const most = hasBounds ? (schema.maxContains ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    if (fitting >= least && fitting <= most) return undefined;
    const code = fitting < least ? 'contains-min-error' : 'contains-max-error';
    return node.createError(code, {
      pointer,
      schema,
      value: data,
      bound: fitting < least ? least : most,
      fitting,
    });
  },
};
