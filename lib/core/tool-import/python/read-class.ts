import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '@/lib/core/claude/message';
import { type CodeParameter, toObjectSchema } from '../program/code-parameter';
import { childrenOf, type Source, textOf } from '../program/syntax';
import { readDocstring } from './read-docstring';
import { readArguments, readField } from './read-field';
import { readLiteral } from './read-literal';
import { readString } from './read-string';
import { readType } from './read-type';

/** A class of a program. */
export interface PythonClass {
  name: string;
  node: SyntaxNode;
  bases: string[];
}

/** So many classes stand above each other at most. */
const DEEPEST = 20;

/** What a class is called, and what it is made from. */
export function toClass(source: Source, node: SyntaxNode): PythonClass | undefined {
  const name = childrenOf(node).find((one) => one.name === 'VariableName');
  if (!name) return undefined;
  const bases = readArguments(source, node).flatMap(({ name: own, node: base }) =>
    own === undefined ? [textOf(source, base).split('.').at(-1) ?? ''] : [],
  );
  return { name: textOf(source, name), node, bases };
}

/** The docstring of a function or a class; undefined where it has none. */
export function findDocstring(source: Source, node: SyntaxNode): string | undefined {
  const body = childrenOf(node).find(({ name }) => name === 'Body');
  const first = body && childrenOf(body).find(({ name }) => name !== ':' && name !== 'Comment');
  const text = first?.name === 'ExpressionStatement' ? first.firstChild : undefined;
  return text ? readString(source, text) : undefined;
}

/** The fields of a Pydantic model, a dataclass or a TypedDict as a schema, those of the classes above it first; of an Enum its values. */
export function readClass(
  source: Source,
  one: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
): JsonObject {
  if (one.bases.some((base) => /^(Str|Int)?Enum$/.test(base))) return readEnum(source, one);
  const fields = readFields(source, one, classes, 0);
  const schema = toObjectSchema([...fields.values()]);
  const text = findDocstring(source, one.node);
  const description = text === undefined ? '' : readDocstring(text).description;
  const isClosed = /extra\s*=\s*["']forbid["']/.test(textOf(source, one.node));
  return {
    ...schema,
    ...(description === '' ? {} : { description }),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}

function readFields(
  source: Source,
  one: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
  deep: number,
): Map<string, CodeParameter> {
  const fields = new Map<string, CodeParameter>();
  if (deep > DEEPEST) return fields;
  for (const base of one.bases) {
    const above = classes.get(base);
    if (above && above !== one)
      for (const [name, field] of readFields(source, above, classes, deep + 1)) fields.set(name, field);
  }
  const docs = readDocstring(findDocstring(source, one.node) ?? '').parameters;
  const isLoose = readArguments(source, one.node).some(
    ({ name, node }) => name === 'total' && textOf(source, node) === 'False',
  );
  const body = childrenOf(one.node).find(({ name }) => name === 'Body');
  for (const statement of body ? childrenOf(body) : []) {
    const field = readStatement(source, statement, (name) => classes.has(name));
    if (!field) continue;
    const told = docs.get(field.name)?.text;
    const schema =
      told && field.schema.description === undefined ? { ...field.schema, description: told } : field.schema;
    fields.set(field.name, {
      ...field,
      schema,
      isRequired: field.isRequired && (!isLoose || field.isAlways),
    });
  }
  return fields;
}

/** `name: type = default` */
function readStatement(
  source: Source,
  statement: SyntaxNode,
  isType: (name: string) => boolean,
): (CodeParameter & { isAlways: boolean }) | undefined {
  if (statement.name !== 'AssignStatement') return undefined;
  const parts = childrenOf(statement);
  const [name, hint] = parts;
  if (name?.name !== 'VariableName' || hint?.name !== 'TypeDef') return undefined;
  const own = textOf(source, name);
  const inner = childrenOf(hint).find((one) => one.name !== ':');
  if (
    own.startsWith('_') ||
    own === 'model_config' ||
    !inner ||
    /^(\w+\.)?ClassVar\b/.test(textOf(source, inner))
  )
    return undefined;
  const type = readType(source, inner, isType);
  const isAlways = type.mayNotBeMissing === true;
  const value = parts[parts.findIndex((one) => one.name === 'AssignOp') + 1];
  const hasValue = parts.some((one) => one.name === 'AssignOp') && value !== undefined;
  if (!hasValue || !value)
    return { name: own, schema: type.schema, isRequired: type.mayBeMissing !== true, isAlways };
  if (value.name === 'CallExpression') {
    const field = readField(source, value, type.schema);
    const isField = /(^|\.)(Field|field)$/.test(textOf(source, value.firstChild ?? value));
    if (isField)
      return {
        name: field.alias ?? own,
        schema: { ...type.schema, ...field.schema },
        isRequired: !field.hasDefault,
        isAlways,
      };
  }
  const literal = readLiteral(source, value);
  return {
    name: own,
    schema: literal ? { ...type.schema, default: literal.value } : type.schema,
    isRequired: false,
    isAlways,
  };
}

function readEnum(source: Source, one: PythonClass): JsonObject {
  const body = childrenOf(one.node).find(({ name }) => name === 'Body');
  const values = (body ? childrenOf(body) : []).flatMap((statement) => {
    const parts = statement.name === 'AssignStatement' ? childrenOf(statement) : [];
    const [name, , value] = parts;
    if (name?.name !== 'VariableName' || !value) return [];
    const literal = readLiteral(source, value);
    return [literal ? literal.value : textOf(source, name).toLowerCase()];
  });
  const isText = values.every((value) => typeof value === 'string');
  return { ...(isText ? { type: 'string' } : {}), enum: values };
}
