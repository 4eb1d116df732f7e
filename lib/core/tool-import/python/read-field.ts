import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '@/lib/core/claude/message';
import { childrenOf, type Source, textOf } from '../program/syntax';
import { readLiteral } from './read-literal';

/** What a call of `Field(…)` and its kin says of a value. */
export interface PythonField {
  schema: JsonObject;
  /** True where it has a default. */
  hasDefault: boolean;
  alias?: string;
}

const BOUNDS: Record<string, string> = {
  ge: 'minimum',
  gt: 'exclusiveMinimum',
  le: 'maximum',
  lt: 'exclusiveMaximum',
  multiple_of: 'multipleOf',
  pattern: 'pattern',
  regex: 'pattern',
  description: 'description',
  documentation: 'description',
  desc: 'description',
  help: 'description',
  examples: 'examples',
};

/** Reads the arguments of a call by their names: bounds, description, default. */
export function readField(source: Source, call: SyntaxNode, known: JsonObject): PythonField {
  const field: PythonField = { schema: {}, hasDefault: false };
  for (const { name, node } of readArguments(source, call)) {
    const literal = readLiteral(source, node);
    if (name !== undefined && name !== 'default')
      takeNamed(field, name, literal?.value, known.type === 'array');
    else if (name === undefined && typeof literal?.value === 'string' && isNote(source, call))
      field.schema.description = literal.value;
    else if (node.name !== 'Ellipsis') {
      field.hasDefault = true;
      if (literal) field.schema.default = literal.value;
    }
  }
  return field;
}

function takeNamed(field: PythonField, name: string, value: unknown, isList: boolean): void {
  if (name === 'default_factory') field.hasDefault = true;
  if (name === 'alias' && typeof value === 'string') field.alias = value;
  const keyword = toKeyword(name, isList);
  if (keyword !== undefined && value !== undefined) field.schema[keyword] = value;
}

function toKeyword(name: string, isList: boolean): string | undefined {
  if (name === 'min_length') return isList ? 'minItems' : 'minLength';
  if (name === 'max_length') return isList ? 'maxItems' : 'maxLength';
  return Object.hasOwn(BOUNDS, name) ? BOUNDS[name] : undefined;
}

/** `Doc("…")`: its one text is a description, not a default. */
const isNote = (source: Source, call: SyntaxNode): boolean => {
  const [callee] = childrenOf(call);
  return callee !== undefined && !/^(.*\.)?(Field|field|Query|Path|Body|Param)$/.test(textOf(source, callee));
};

/** The arguments of a call, with their names where they have one. */
export function readArguments(source: Source, call: SyntaxNode): { name?: string; node: SyntaxNode }[] {
  const list = childrenOf(call).find(({ name }) => name === 'ArgList');
  const parts = list ? childrenOf(list).filter(({ name }) => !['(', ')', 'Comment'].includes(name)) : [];
  const found: { name?: string; node: SyntaxNode }[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [node, sign, value] = [parts[at], parts[at + 1], parts[at + 2]];
    if (!node || node.name === ',') continue;
    if (sign?.name === 'AssignOp' && value) {
      found.push({ name: textOf(source, node), node: value });
      at += 2;
    } else found.push({ node });
  }
  return found;
}
