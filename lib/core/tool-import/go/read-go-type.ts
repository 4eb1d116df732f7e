import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '@/lib/core/claude/message';
import { type CodeParameter, toObjectSchema } from '../program/code-parameter';
import { childrenOf, type Source, textOf } from '../program/syntax';
import { readGoComment } from './read-go-comment';
import { readGoTag } from './read-go-tag';

const DEEPEST = 30;

const NAMES: Record<string, JsonObject> = {
  string: { type: 'string' },
  bool: { type: 'boolean' },
  float32: { type: 'number' },
  float64: { type: 'number' },
  rune: { type: 'integer' },
  byte: { type: 'integer' },
  'time.Time': { type: 'string', format: 'date-time' },
  'time.Duration': { type: 'integer' },
  'url.URL': { type: 'string', format: 'uri' },
  'uuid.UUID': { type: 'string', format: 'uuid' },
};

/** The schema of a type; a type of the program is a reference to `#/$defs/…`. */
export function readGoType(
  source: Source,
  node: SyntaxNode,
  isType: (name: string) => boolean,
  deep = 0,
): JsonObject {
  if (deep > DEEPEST) return {};
  const children = childrenOf(node);
  const last = children.at(-1);
  const inner = (one: SyntaxNode | undefined) => (one ? readGoType(source, one, isType, deep + 1) : {});
  switch (node.name) {
    case 'TypeName':
    case 'QualifiedType':
      return ofName(textOf(source, node).replace(/\s/g, ''), isType);
    case 'PointerType':
    case 'ParenthesizedType':
      return inner(children.find(({ name }) => name !== '*' && name !== '(' && name !== ')'));
    case 'SliceType':
    case 'ArrayType':
      return last && /^(byte|uint8)$/.test(textOf(source, last))
        ? { type: 'string', contentEncoding: 'base64' }
        : { type: 'array', items: inner(last) };
    case 'MapType':
      return { type: 'object', additionalProperties: inner(last) };
    case 'StructType':
      return readStruct(source, node, isType, deep);
    default:
      return {};
  }
}

function ofName(name: string, isType: (name: string) => boolean): JsonObject {
  if (isType(name)) return { $ref: `#/$defs/${name}` };
  if (/^u?int(8|16|32|64)?$/.test(name))
    return { type: 'integer', ...(name.startsWith('u') ? { minimum: 0 } : {}) };
  return Object.hasOwn(NAMES, name) ? { ...NAMES[name] } : {};
}

function readStruct(
  source: Source,
  node: SyntaxNode,
  isType: (name: string) => boolean,
  deep: number,
): JsonObject {
  const body = childrenOf(node).find(({ name }) => name === 'StructBody');
  const declared = body ? childrenOf(body).filter(({ name }) => name === 'FieldDecl') : [];
  const embedded: JsonObject[] = [];
  const fields = declared.flatMap((field): CodeParameter[] => {
    const parts = childrenOf(field).filter(({ name }) => name !== ',');
    const names = parts.filter(({ name }) => name === 'FieldName').map((one) => textOf(source, one));
    const type = parts.find(
      ({ name }) => !['FieldName', 'String', 'LineComment', 'BlockComment'].includes(name),
    );
    if (!type) return [];
    if (names.length === 0) embedded.push(readGoType(source, type, isType, deep + 1));
    const tag = parts.find(({ name }) => name === 'String');
    const read = readGoTag(tag ? textOf(source, tag) : '');
    const comment = readGoComment(source, field);
    const described = comment === '' ? {} : { description: comment };
    const schema = { ...readGoType(source, type, isType, deep + 1), ...described, ...read.schema };
    const isOptional = read.isOptional || (type.name === 'PointerType' && !read.isRequired);
    return names
      .filter((name) => /^\p{Lu}/u.test(name) && read.name !== '-')
      .map((name) => ({ name: read.name ?? name, schema, isRequired: !isOptional }));
  });
  const own = toObjectSchema(fields);
  return embedded.length > 0 ? { ...own, allOf: embedded } : own;
}
