import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '@/lib/core/claude/message';
import { type CodeParameter, toObjectSchema } from '../program/code-parameter';
import { childrenOf, type Source, textOf } from '../program/syntax';
import { isFilledType } from './is-filled-type';
import { findDocstring } from './read-class';
import { type Docstring, readDocstring } from './read-docstring';
import { readArguments, readField } from './read-field';
import { readLiteral } from './read-literal';
import { readType, readTypeText } from './read-type';

/** A function, and the names and descriptions that what stands above it gives it. */
export interface PythonFunction {
  name: string;
  description?: string;
  schema: JsonObject;
  /** Parameters that could not become part of a schema. */
  left: string[];
  /** Parameters that a framework fills in, by their names, as they are written. */
  filled: ReadonlyMap<string, string>;
}

/** Reads the head and the docstring of a function; its body is never looked at. */
export function readFunction(
  source: Source,
  node: SyntaxNode,
  decorators: readonly SyntaxNode[],
  isType: (name: string) => boolean,
): PythonFunction | undefined {
  const name = childrenOf(node).find((one) => one.name === 'VariableName');
  const list = childrenOf(node).find((one) => one.name === 'ParamList');
  if (!name || !list) return undefined;
  const docs = readDocstring(findDocstring(source, node) ?? '');
  const left: string[] = [];
  const filled = new Map<string, string>();
  const parameters = readParameters(source, list, docs, isType, { left, filled });
  const given = decorators.flatMap((one) => readArguments(source, one));
  const named = (key: string) => {
    const found = given.find((one) => one.name === key);
    const value = found && readLiteral(source, found.node)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const description = named('description') ?? (docs.description === '' ? undefined : docs.description);
  return {
    name: named('name') ?? named('name_override') ?? textOf(source, name),
    ...(description === undefined ? {} : { description }),
    schema: toObjectSchema(parameters),
    left,
    filled,
  };
}

function readParameters(
  source: Source,
  list: SyntaxNode,
  docs: Docstring,
  isType: (name: string) => boolean,
  { left, filled }: { left: string[]; filled: Map<string, string> },
): CodeParameter[] {
  const groups: SyntaxNode[][] = [[]];
  for (const one of childrenOf(list)) {
    if (one.name === ',') groups.push([]);
    else if (!['(', ')', 'Comment'].includes(one.name)) groups.at(-1)?.push(one);
  }
  return groups.flatMap((group, index) => {
    const [first, second] = group;
    if (!first) return [];
    if (first.name === '*' || first.name === '**') {
      if (second) left.push(textOf(source, first) + textOf(source, second));
      return [];
    }
    if (first.name !== 'VariableName') return [];
    const hint = group.find(({ name }) => name === 'TypeDef');
    const name = textOf(source, first);
    // The object or class of a method.
    if (index === 0 && !hint && (name === 'self' || name === 'cls')) return [];
    if (hint && isFilledType(textOf(source, hint), isType)) {
      filled.set(name, name + textOf(source, hint));
      return [];
    }
    return [toParameter(source, name, hint, group, docs, isType)];
  });
}

function toParameter(
  source: Source,
  name: string,
  hint: SyntaxNode | undefined,
  group: readonly SyntaxNode[],
  docs: Docstring,
  isType: (name: string) => boolean,
): CodeParameter {
  const told = docs.parameters.get(name);
  const inner = hint && childrenOf(hint).find((one) => one.name !== ':');
  const type = inner
    ? readType(source, inner, isType).schema
    : told?.type
      ? readTypeText(told.type, isType)
      : {};
  const sign = group.findIndex((one) => one.name === 'AssignOp');
  const value = sign < 0 ? undefined : group[sign + 1];
  const described = told?.text && type.description === undefined ? { description: told.text } : {};
  if (!value) {
    const isLoose = told?.type !== undefined && /\boptional\b/i.test(told.type) && !inner;
    return { name, schema: { ...type, ...described }, isRequired: !isLoose };
  }
  if (value.name === 'CallExpression') {
    const field = readField(source, value, type);
    return {
      name: field.alias ?? name,
      schema: { ...type, ...described, ...field.schema },
      isRequired: !field.hasDefault,
    };
  }
  const literal = readLiteral(source, value);
  const otherwise = literal && literal.value !== null ? { default: literal.value } : {};
  return { name, schema: { ...type, ...described, ...otherwise }, isRequired: false };
}
