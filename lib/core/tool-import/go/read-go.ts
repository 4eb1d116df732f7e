import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/go';
import type { JsonObject } from '@/lib/core/claude/message';
import { toSnakeCase } from '../program/code-parameter';
import { type TypeNames, withDefinitions } from '../program/create-definitions';
import { childrenOf, findAll, type Source, textOf } from '../program/syntax';
import type { FoundTool } from '../tool-reader';
import { readGoComment } from './read-go-comment';
import { readGoType } from './read-go-type';

/**
 * The tools of a program in Go: those it makes of a name, a description and a function, else its structs that no other one
 * names. Parsed, never run.
 */
export function readGo(text: string): FoundTool[] {
  const source: Source = { text };
  const root = parser.parse(text).topNode;
  const specs = new Map(
    findAll(root, ['TypeSpec']).flatMap((node) => {
      const name = node.firstChild;
      return name ? [[textOf(source, name), node] as const] : [];
    }),
  );
  const values = findValues(source, root);
  const types: TypeNames = {
    has: (name) => specs.has(name),
    make: (name) => {
      const node = specs.get(name);
      const made = node ? ofSpec(source, node, types) : {};
      const own = values.get(name);
      return own ? { ...made, enum: own } : made;
    },
  };
  const made = findAll(root, ['CallExpr']).flatMap((call) => ofCall(source, call, types));
  return made.length > 0 ? made : ofStructs(source, specs, types);
}

function ofSpec(source: Source, node: SyntaxNode, types: TypeNames): JsonObject {
  const type = node.lastChild;
  const schema = type ? readGoType(source, type, types.has) : {};
  const comment = readGoComment(source, node.parent?.name === 'TypeDecl' ? node.parent : node);
  return comment === '' ? schema : { ...schema, description: comment };
}

/** Constants of a type are all the values it has. */
function findValues(source: Source, root: SyntaxNode): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const spec of findAll(root, ['ConstSpec'])) {
    const type = childrenOf(spec).find(({ name }) => name === 'TypeName');
    const value = childrenOf(spec).find(({ name }) => name === 'String');
    const text = value && readText(textOf(source, value));
    if (!type || text === undefined) continue;
    const name = textOf(source, type);
    found.set(name, [...(found.get(name) ?? []), text]);
  }
  return found;
}

/** `toolrunner.NewBetaToolFromJSONSchema("name", "…", func(ctx context.Context, input Input) …)` */
function ofCall(source: Source, call: SyntaxNode, types: TypeNames): FoundTool[] {
  const list = childrenOf(call).find(({ name }) => name === 'Arguments');
  const args = list
    ? childrenOf(list).filter(({ name }) => !['(', ')', ',', 'LineComment'].includes(name))
    : [];
  const [first, second] = args;
  const handler = args.find(({ name }) => name === 'FunctionLiteral');
  if (first?.name !== 'String' || second?.name !== 'String' || !handler) return [];
  const [name, description] = [readText(textOf(source, first)), readText(textOf(source, second))];
  const inputs = findAll(handler, ['Parameter']).flatMap((one) => one.lastChild ?? []);
  const input = inputs.find((one) => types.has(textOf(source, one)));
  if (name === undefined || !input) return [];
  const schema = types.make(textOf(source, input));
  return [toTool(name, description ?? '', schema, types)];
}

function ofStructs(source: Source, specs: ReadonlyMap<string, SyntaxNode>, types: TypeNames): FoundTool[] {
  const structs = [...specs].filter(([, node]) => node.lastChild?.name === 'StructType');
  const words = new Map(
    [...specs].map(([name, node]) => [name, new Set(textOf(source, node).match(/\w+/g))]),
  );
  const roots = structs.filter(
    ([name]) => ![...words].some(([other, used]) => other !== name && used.has(name)),
  );
  return (roots.length > 0 ? roots : structs).map(([name]) => {
    const { description, ...schema } = types.make(name);
    const wish = toSnakeCase(name.replace(/(Input|Args|Params|Arguments|Request)$/, '') || name);
    return toTool(wish, typeof description === 'string' ? description : '', schema, types);
  });
}

const toTool = (name: string, description: string, schema: JsonObject, types: TypeNames): FoundTool => ({
  definition: {
    name,
    ...(description === '' ? {} : { description }),
    input_schema: withDefinitions(schema, types),
  },
  changes: [{ path: '', message: `A struct became the input of ${name}.` }],
});

function readText(literal: string): string | undefined {
  if (literal.startsWith('`')) return literal.slice(1, -1);
  try {
    return String(JSON.parse(literal));
  } catch {
    return undefined;
  }
}
