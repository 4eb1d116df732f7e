import type { SyntaxNode } from '@lezer/common';
import { childrenOf, type Source, textOf } from '../program/syntax';
import { readString } from './read-string';

/** Deeper, a literal is none that anybody writes. */
const DEEPEST = 200;

/** The value of an expression that is written out; undefined where it would have to be run to be known. */
export type Literal = { value: unknown } | undefined;

/** Values of names that the program gives them at its top. */
export type Names = ReadonlyMap<string, unknown>;

/** Reads a literal of Python: texts, numbers, lists, tuples, sets, dictionaries, and names that stand for one. Runs nothing. */
export function readLiteral(source: Source, node: SyntaxNode, names: Names = new Map(), deep = 0): Literal {
  if (deep > DEEPEST) return undefined;
  const text = () => textOf(source, node);
  switch (node.name) {
    case 'String':
    case 'ContinuedString': {
      const value = readString(source, node);
      return value === undefined ? undefined : { value };
    }
    case 'Number':
      return readNumber(text());
    case 'Boolean':
      return { value: text() === 'True' };
    case 'None':
    case 'Ellipsis':
      return { value: null };
    case 'VariableName':
      return names.has(text()) ? { value: names.get(text()) } : undefined;
    case 'UnaryExpression': {
      const [sign, operand] = childrenOf(node);
      const held = operand && readLiteral(source, operand, names, deep + 1);
      if (typeof held?.value !== 'number' || !sign) return undefined;
      return { value: textOf(source, sign) === '-' ? -held.value : held.value };
    }
    case 'ParenthesizedExpression':
      return readList(source, node, names, deep, ([one]) => one);
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression':
      return readList(source, node, names, deep, (list) => list);
    case 'DictionaryExpression':
      return readDictionary(source, node, names, deep);
    default:
      return undefined;
  }
}

function readNumber(text: string): Literal {
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? { value } : undefined;
}

const SIGNS = ['[', ']', '(', ')', '{', '}', ',', ':', 'Comment'];

function readList(
  source: Source,
  node: SyntaxNode,
  names: Names,
  deep: number,
  make: (list: unknown[]) => unknown,
): Literal {
  const list = childrenOf(node)
    .filter(({ name }) => !SIGNS.includes(name))
    .map((one) => readLiteral(source, one, names, deep + 1));
  return list.every((one) => one !== undefined) ? { value: make(list.map((one) => one.value)) } : undefined;
}

function readDictionary(source: Source, node: SyntaxNode, names: Names, deep: number): Literal {
  const parts = childrenOf(node).filter(({ name }) => !SIGNS.includes(name));
  const pairs: [string, unknown][] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [key, held] = [parts[at], parts[at + 1]];
    const name = key && readLiteral(source, key, names, deep + 1);
    const value = held && readLiteral(source, held, names, deep + 1);
    if (!name || !value) return undefined;
    pairs.push([String(name.value), value.value]);
  }
  return { value: Object.fromEntries(pairs) };
}
