import type { Node } from 'jsonc-parser';
import { findEntry } from '../text/find-entry';

/** The keywords of a schema as they are written: a literal such as `1.0` is not read as a number. */
export interface SchemaKeywords {
  /** The types it names; none where it names none. */
  types: readonly string[];
  description: string;
  ref: string | undefined;
  /** JSON texts of the entries of `enum` and `examples`; undefined where there is no such list. */
  enum: readonly string[] | undefined;
  examples: readonly string[] | undefined;
  /** JSON texts by keyword, of all whose value is neither an object nor a list. */
  literals: Readonly<Record<string, string>>;
  /** Absent keyword: `undefined`; another schema than `true` or `false`: 'schema'. */
  additional: boolean | 'schema' | undefined;
}

/** Reads the keywords of a schema that a form shows. @param text the whole text the node was read from */
export function readKeywords(text: string, schema: Node): SchemaKeywords {
  const sourceOf = ({ offset, length }: Node) => text.slice(offset, offset + length);
  const listOf = (name: string) => {
    const found = findEntry(schema, [name]);
    return found?.type === 'array' ? (found.children ?? []).map(sourceOf) : undefined;
  };
  const type = findEntry(schema, ['type']);
  const described = findEntry(schema, ['description'])?.value;
  const ref = findEntry(schema, ['$ref'])?.value;
  const additional = findEntry(schema, ['additionalProperties']);
  const properties = schema.type === 'object' ? (schema.children ?? []) : [];
  return {
    types: type?.type === 'array' ? (type.children ?? []).map(({ value }) => String(value)) : textsOf(type),
    description: typeof described === 'string' ? described : '',
    ref: typeof ref === 'string' ? ref : undefined,
    enum: listOf('enum'),
    examples: listOf('examples'),
    literals: Object.fromEntries(
      properties.flatMap(({ children: [key, value] = [] }) =>
        value && value.type !== 'object' && value.type !== 'array'
          ? [[String(key?.value), sourceOf(value)]]
          : [],
      ),
    ),
    additional: additional && (additional.type === 'boolean' ? additional.value === true : 'schema'),
  };
}

const textsOf = (node: Node | undefined): string[] => (typeof node?.value === 'string' ? [node.value] : []);
