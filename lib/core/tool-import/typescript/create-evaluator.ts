import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { applyZod, makeZod } from './apply-zod';
import { type Node, nameOf, nodeAt, nodesAt } from './ast';
import { toPlain, ZodValue } from './zod-value';

const DEEPEST = 200;

/** What stands for an expression that would have to be run to be known. */
export const UNKNOWN = Symbol('unknown');

/** Functions that give back what they are given, as far as a definition goes. */
const PASSING =
  /^(tool|dynamicTool|defineTool|createTool|betaTool|betaZodTool|zodTool|zodFunction|jsonSchema|zodSchema|freeze|toJSONSchema|zodToJsonSchema|zodOutputFormat)$/;

/**
 * Makes what reads the values that a program writes out: literals, names that stand for them, and schemas of Zod, which become JSON
 * Schemas. A schema that leads back to itself is a reference. Runs nothing.
 *
 * @param names what the program gives names to at its top
 */
export function createEvaluator(names: ReadonlyMap<string, Node>) {
  const known = new Map<string, unknown>();
  const open = new Set<string>();

  function read(node: Node | undefined, deep = 0): unknown {
    if (!node || deep > DEEPEST) return UNKNOWN;
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return node.value;
      case 'RegExpLiteral':
        return node.pattern;
      case 'NullLiteral':
        return null;
      case 'TemplateLiteral':
        return readTemplate(node, deep);
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ParenthesizedExpression':
        return read(nodeAt(node, 'expression'), deep + 1);
      case 'UnaryExpression': {
        const held = read(nodeAt(node, 'argument'), deep + 1);
        return node.operator === '-' && typeof held === 'number' ? -held : UNKNOWN;
      }
      case 'BinaryExpression':
        return readSum(node, deep);
      case 'Identifier':
        return readName(String(node.name));
      case 'ArrayExpression':
        return readArray(node, deep);
      case 'ObjectExpression':
        return readObject(node, deep);
      case 'ArrowFunctionExpression':
        return readArrow(node, deep);
      case 'CallExpression':
        return readCall(node, deep);
      default:
        return UNKNOWN;
    }
  }

  /** `z.lazy(() => Node)`; of any other function nothing is known. */
  function readArrow(node: Node, deep: number): unknown {
    const body = nodeAt(node, 'body');
    const held =
      body?.type === 'Identifier' || body?.type === 'CallExpression' ? read(body, deep + 1) : UNKNOWN;
    return held instanceof ZodValue ? held : UNKNOWN;
  }

  function readTemplate(node: Node, deep: number): unknown {
    const texts = nodesAt(node, 'quasis').map(({ value }) =>
      isJsonObject(value) ? String(value.cooked) : '',
    );
    const held = nodesAt(node, 'expressions').map((one) => read(one, deep + 1));
    if (!held.every((one) => typeof one === 'string' || typeof one === 'number')) return UNKNOWN;
    return texts.map((text, index) => text + (held[index] ?? '')).join('');
  }

  function readSum(node: Node, deep: number): unknown {
    const [left, right] = [read(nodeAt(node, 'left'), deep + 1), read(nodeAt(node, 'right'), deep + 1)];
    const isText = typeof left === 'string' || typeof right === 'string';
    return node.operator === '+' && isText && left !== UNKNOWN && right !== UNKNOWN
      ? `${String(left)}${String(right)}`
      : UNKNOWN;
  }

  function readName(name: string): unknown {
    if (known.has(name)) return known.get(name);
    const node = names.get(name);
    if (!node) return UNKNOWN;
    if (open.has(name)) return new ZodValue({ $ref: `#/$defs/${name}` });
    open.add(name);
    const value = read(node);
    open.delete(name);
    known.set(name, value);
    return value;
  }

  function readArray(node: Node, deep: number): unknown {
    return nodesAt(node, 'elements').flatMap((one) => {
      const held = read(one.type === 'SpreadElement' ? nodeAt(one, 'argument') : one, deep + 1);
      if (one.type === 'SpreadElement') return Array.isArray(held) ? held : [];
      return held === UNKNOWN ? [] : [held];
    });
  }

  function readObject(node: Node, deep: number): JsonObject {
    const pairs = nodesAt(node, 'properties').flatMap((one): [string, unknown][] => {
      if (one.type === 'SpreadElement') {
        const held = read(nodeAt(one, 'argument'), deep + 1);
        return isJsonObject(held) ? Object.entries(held) : [];
      }
      const name = one.computed === true ? read(nodeAt(one, 'key'), deep + 1) : nameOf(nodeAt(one, 'key'));
      const held = read(one.kind === 'get' ? findReturned(one) : nodeAt(one, 'value'), deep + 1);
      return typeof name === 'string' && held !== UNKNOWN ? [[name, held]] : [];
    });
    return Object.fromEntries(pairs);
  }

  function readCall(node: Node, deep: number): unknown {
    const callee = nodeAt(node, 'callee');
    const name = nameOf(callee) ?? nameOf(nodeAt(callee, 'property')) ?? '';
    const args = nodesAt(node, 'arguments').map((one) => read(one, deep + 1));
    const target = callee?.type === 'MemberExpression' ? nodeAt(callee, 'object') : undefined;
    if (target && isZod(target))
      return PASSING.test(name) ? toPlain(args[0]) : (makeZod(name, args) ?? UNKNOWN);
    const held = target ? read(target, deep + 1) : UNKNOWN;
    if (held instanceof ZodValue)
      return applyZod(
        held,
        name,
        args.map((one) => (one === UNKNOWN ? undefined : one)),
      );
    return PASSING.test(name) ? (args[0] ?? UNKNOWN) : UNKNOWN;
  }

  return { read, readName };
}

/** `get children() { return z.array(Tree); }` */
const findReturned = (node: Node): Node | undefined =>
  nodeAt(
    nodesAt(nodeAt(node, 'body'), 'body').find(({ type }) => type === 'ReturnStatement'),
    'argument',
  );

/** `z`, `zod`, `z.coerce`, `z.iso` */
function isZod(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'z' || node.name === 'zod';
  const inner = nodeAt(node, 'object');
  const name = nameOf(nodeAt(node, 'property'));
  return (
    node.type === 'MemberExpression' &&
    inner !== undefined &&
    (name === 'coerce' || name === 'iso') &&
    isZod(inner)
  );
}
