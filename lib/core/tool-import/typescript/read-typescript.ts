import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { mergeAll } from '../mend/merge-schemas';
import { type CodeParameter, toObjectSchema, toSnakeCase } from '../program/code-parameter';
import { withDefinitions } from '../program/create-definitions';
import { readListed } from '../program/read-listed';
import type { FoundTool, TellProblem } from '../tool-reader';
import { isNode, type Node, nameOf, nodeAt, nodesAt } from './ast';
import { createEvaluator, UNKNOWN } from './create-evaluator';
import { readJsdoc } from './read-jsdoc';
import { type Program, readProgram } from './read-program';
import { type Declared, readMembers, readType } from './read-type';
import { toPlain, ZodValue } from './zod-value';

type Evaluator = ReturnType<typeof createEvaluator>;
type Read = Evaluator['read'];
type ReadName = Evaluator['readName'];

/**
 * The tools of a program in TypeScript or JavaScript: definitions that are written out, else calls that register tools, else its
 * functions, else its schemas of Zod, else its types. Parsed, never run.
 */
export function readTypescript(text: string, tell: TellProblem): FoundTool[] {
  const program = readProgram(text);
  if (!program) return [];
  const { read, readName } = createEvaluator(program.values);
  const declared = toDeclared(program, readName);
  const ways = [
    () => ofValues(program, readName, tell),
    () => ofCalls(program, read),
    () => program.functions.flatMap((one) => ofFunction(one, declared)),
    () => ofZod(program, readName),
    () => ofTypes(text, program, declared),
  ];
  for (const way of ways) {
    const tools = way();
    if (tools.length > 0) return tools.map((tool) => complete(tool, declared));
  }
  return [];
}

/** With what the schema refers to under its `$defs`. */
function complete(tool: FoundTool, declared: Declared): FoundTool {
  const { definition } = tool;
  if (!isJsonObject(definition) || !isJsonObject(definition.input_schema)) return tool;
  return {
    ...tool,
    definition: { ...definition, input_schema: withDefinitions(definition.input_schema, declared) },
  };
}

function toDeclared({ types, values }: Program, read: ReadName): Declared {
  const asValue = (name: string): JsonObject | undefined => {
    const value = values.has(name) ? read(name) : undefined;
    return value instanceof ZodValue ? value.schema : undefined;
  };
  const declared: Declared = {
    has: (name) => types.has(name) || asValue(name) !== undefined,
    make: (name) => {
      const node = types.get(name);
      return node ? ofDeclaration(node, declared) : (asValue(name) ?? {});
    },
  };
  return declared;
}

function ofDeclaration(node: Node, declared: Declared): JsonObject {
  const { description } = readJsdoc(node);
  const described = description === '' ? {} : { description };
  if (node.type === 'TSEnumDeclaration') return { ...ofEnum(node), ...described };
  if (node.type === 'TSTypeAliasDeclaration')
    return { ...readType(nodeAt(node, 'typeAnnotation'), declared), ...described };
  const own = readMembers(nodesAt(nodeAt(node, 'body'), 'body'), declared);
  const above = nodesAt(node, 'extends').map((one) => {
    const name = nameOf(nodeAt(one, 'expression'));
    return name !== undefined && declared.has(name) && name !== nameOf(nodeAt(node, 'id'))
      ? declared.make(name)
      : {};
  });
  return { ...mergeAll([...above, own]), ...described };
}

function ofEnum(node: Node): JsonObject {
  const members =
    nodesAt(node, 'members').length > 0 ? nodesAt(node, 'members') : nodesAt(nodeAt(node, 'body'), 'members');
  const values = members.map((one, index) => {
    const held = nodeAt(one, 'initializer');
    return held && 'value' in held ? held.value : index;
  });
  return { ...(values.every((one) => typeof one === 'string') ? { type: 'string' } : {}), enum: values };
}

/** Definitions in values: lists, objects of tools by their names, `tool({…})` under a name of its own. */
function ofValues({ values }: Program, read: ReadName, tell: TellProblem): FoundTool[] {
  const plain = [...values].flatMap(([name, node]) => {
    const value = read(name);
    return value === UNKNOWN || value instanceof ZodValue ? [] : [withNames(toPlain(value), name, node)];
  });
  return readListed(plain, tell);
}

/** A tool without a name goes by that of what holds it. */
function withNames(value: unknown, name: string, node: Node): unknown {
  if (!isJsonObject(value)) return value;
  const schema = value.inputSchema ?? value.parameters ?? value.input_schema;
  if (isJsonObject(schema)) return value.name === undefined ? { name, ...value } : value;
  const isMap =
    node.type === 'ObjectExpression' &&
    Object.values(value).length > 0 &&
    Object.values(value).every((one) => isJsonObject(one) && isJsonObject(one.inputSchema ?? one.parameters));
  return isMap ? { tools: value } : value;
}

/** `server.tool("name", "…", {…}, handler)`, `server.registerTool("name", {…}, handler)` */
function ofCalls({ root }: Program, read: Read): FoundTool[] {
  return findCalls(root).flatMap((call): FoundTool[] => {
    const [first, ...rest] = nodesAt(call, 'arguments').map((one) => toPlain(read(one)));
    const objects = rest.filter(isJsonObject);
    if (typeof first !== 'string') return isJsonObject(first) ? ofConfig(first.name, first) : [];
    const [config] = objects;
    const text = rest.find((one) => typeof one === 'string');
    if (
      config &&
      (config.inputSchema !== undefined || config.description !== undefined) &&
      config.type === undefined
    )
      return ofConfig(first, config);
    return [named(first, text, config ?? { type: 'object', properties: {} })];
  });
}

const ofConfig = (name: unknown, config: JsonObject): FoundTool[] =>
  typeof name === 'string' ? [named(name, config.description, config.inputSchema ?? config.parameters)] : [];

const named = (name: string, description: unknown, schema: unknown): FoundTool => ({
  definition: {
    name,
    ...(typeof description === 'string' ? { description } : {}),
    input_schema: schema ?? { type: 'object', properties: {} },
  },
  changes: [{ path: '', message: `The call that registers ${name} became a tool.` }],
});

/** So many nodes of a program are looked at for calls. */
const MOST_NODES = 500_000;

function findCalls(root: Node): Node[] {
  const found: Node[] = [];
  const open: unknown[] = [root];
  for (let count = 0; open.length > 0 && count < MOST_NODES; count += 1) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...[...next].reverse());
    if (!isNode(next)) continue;
    const callee = next.type === 'CallExpression' ? nodeAt(next, 'callee') : undefined;
    const name = nameOf(nodeAt(callee, 'property')) ?? nameOf(callee) ?? '';
    if (/^(tool|registerTool|addTool)$/.test(name)) found.push(next);
    const held = Object.entries(next).filter(([key]) => !/omments$|^loc$|^extra$|^tokens$/.test(key));
    open.push(
      ...held
        .map(([, one]) => one)
        .filter((one) => typeof one === 'object' && one !== null)
        .reverse(),
    );
  }
  return found;
}

function ofFunction({ name, node, comment }: Program['functions'][number], declared: Declared): FoundTool[] {
  if (name.startsWith('_') || name === 'main') return [];
  const { description, parameters } = readJsdoc(comment);
  const all = nodesAt(node, 'params');
  const [only] = all;
  const whole = all.length === 1 && only ? toWhole(only, declared) : undefined;
  const fields = all.flatMap((one) => toParameter(one, declared));
  const schema = whole ?? toObjectSchema(fields);
  const definition = {
    name: toSnakeCase(name),
    ...(description === '' ? {} : { description }),
    input_schema: withTexts(schema, parameters),
  };
  return [{ definition, changes: [{ path: '', message: `The function ${name} became a tool.` }] }];
}

/** The type of the one parameter of a function, where it is an object: its properties are the input. */
function toWhole(node: Node, declared: Declared): JsonObject | undefined {
  const target = node.type === 'AssignmentPattern' ? nodeAt(node, 'left') : node;
  const schema = readType(nodeAt(target, 'typeAnnotation'), declared);
  const name = typeof schema.$ref === 'string' ? schema.$ref.slice(8) : undefined;
  const resolved = name === undefined ? schema : declared.make(name);
  return isJsonObject(resolved.properties) ? resolved : undefined;
}

function toParameter(node: Node, declared: Declared): CodeParameter[] {
  const isAssigned = node.type === 'AssignmentPattern';
  const target = isAssigned ? nodeAt(node, 'left') : node;
  const name = nameOf(target);
  if (name === undefined || name === 'this') return [];
  const value = isAssigned ? nodeAt(node, 'right') : undefined;
  const otherwise =
    value && 'value' in value && value.type !== 'TemplateLiteral' ? { default: value.value } : {};
  const guess =
    value && typeof value.value === 'string'
      ? { type: 'string' }
      : typeof value?.value === 'number'
        ? { type: 'number' }
        : {};
  const type = readType(nodeAt(target, 'typeAnnotation'), declared);
  const schema = { ...(Object.keys(type).length > 0 ? type : guess), ...otherwise };
  return [{ name, schema, isRequired: !isAssigned && target?.optional !== true }];
}

function withTexts(schema: JsonObject, texts: ReadonlyMap<string, string>): JsonObject {
  const { properties } = schema;
  if (!isJsonObject(properties) || texts.size === 0) return schema;
  const told = Object.entries(properties).map(([name, held]) => {
    const text = texts.get(name);
    const isTold = !isJsonObject(held) || held.description !== undefined || !text;
    return [name, isTold ? held : { ...held, description: text }];
  });
  return { ...schema, properties: Object.fromEntries(told) };
}

/** Schemas of Zod for objects. */
function ofZod({ values }: Program, read: ReadName): FoundTool[] {
  return [...values.keys()].flatMap((name): FoundTool[] => {
    const value = read(name);
    if (!(value instanceof ZodValue) || !isJsonObject(value.schema.properties)) return [];
    const { description, ...rest } = value.schema;
    return [fromSchema(name.replace(/Schema$/, ''), description, rest)];
  });
}

/** Types of objects that no other type names. */
function ofTypes(text: string, { types }: Program, declared: Declared): FoundTool[] {
  const all = [...types].map(([name, node]) => ({ name, node, schema: ofDeclaration(node, declared) }));
  const objects = all.filter(({ schema }) => isJsonObject(schema.properties));
  const words = new Map(
    all.map(({ name, node }) => [name, new Set(text.slice(node.start, node.end).match(/[\w$]+/g))]),
  );
  const roots = objects.filter(
    ({ name }) => ![...words].some(([other, used]) => other !== name && used.has(name)),
  );
  return (roots.length > 0 ? roots : objects).map(({ name, schema: { description, ...rest } }) =>
    fromSchema(name, description, rest),
  );
}

const fromSchema = (name: string, description: unknown, schema: JsonObject): FoundTool => ({
  definition: {
    name: toSnakeCase(name),
    ...(typeof description === 'string' ? { description } : {}),
    input_schema: schema,
  },
  changes: [{ path: '', message: `${name} became the input of a tool.` }],
});
