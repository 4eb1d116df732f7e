import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { toSnakeCase } from '../program/code-parameter';
import { type TypeNames, withDefinitions } from '../program/create-definitions';
import { readListed } from '../program/read-listed';
import { childrenOf, findAll, type Source, textOf } from '../program/syntax';
import type { FoundTool, TellProblem } from '../tool-reader';
import { type PythonClass, readClass, toClass } from './read-class';
import { readArguments } from './read-field';
import { readFunction } from './read-function';
import { readLiteral } from './read-literal';

/** A function with what stands above it. */
interface Found {
  node: SyntaxNode;
  decorators: SyntaxNode[];
  isTop: boolean;
}

/**
 * The tools of a program in Python: lists of definitions that are written out, else functions that are marked as tools, else all
 * functions at its top, else its models. Parsed, never run.
 */
export function readPython(text: string, tell: TellProblem): FoundTool[] {
  const source: Source = { text };
  const root = parser.parse(text).topNode;
  const listed = readListed(findLiterals(source, root), tell);
  if (listed.length > 0) return listed;
  const classes = findClasses(source, root);
  const types: TypeNames = {
    has: (name) => classes.has(name),
    make: (name) => {
      const found = classes.get(name);
      return found ? readClass(source, found, classes) : {};
    },
  };
  const functions = pickFunctions(source, root);
  const tools = functions.flatMap((one) => toTool(source, one, types, tell));
  return tools.length > 0 ? tools : ofClasses(source, classes, types);
}

/** Values that are given names at the top, and those of arguments called `tools` anywhere. */
function findLiterals(source: Source, root: SyntaxNode): unknown[] {
  const names = new Map<string, unknown>();
  const values: unknown[] = [];
  for (const statement of childrenOf(root)) {
    if (statement.name !== 'AssignStatement') continue;
    const [name] = childrenOf(statement);
    const value = statement.lastChild;
    const literal = value && readLiteral(source, value, names);
    if (!literal || name?.name !== 'VariableName') continue;
    names.set(textOf(source, name), literal.value);
    values.push(literal.value);
  }
  const lists = values.length > 0 ? [] : findAll(root, ['CallExpression', 'ExpressionStatement']);
  const inCalls = lists.flatMap((call) => {
    if (call.name === 'ExpressionStatement')
      return call.firstChild ? (readLiteral(source, call.firstChild, names) ?? []) : [];
    return readArguments(source, call)
      .filter(({ name }) => name === 'tools' || name === 'functions')
      .flatMap(({ node }) => readLiteral(source, node, names) ?? []);
  });
  return [...values, ...inCalls.map(({ value }) => value)];
}

function findClasses(source: Source, root: SyntaxNode): Map<string, PythonClass> {
  const all = findAll(root, ['ClassDefinition']).flatMap((node) => toClass(source, node) ?? []);
  return new Map(all.map((one) => [one.name, one]));
}

/** Those that are marked as tools, wherever they are; without any, all at the top that others may call. */
function pickFunctions(source: Source, root: SyntaxNode): Found[] {
  const all = findAll(root, ['FunctionDefinition']).map((node): Found => {
    const around = node.parent?.name === 'DecoratedStatement' ? node.parent : undefined;
    const decorators = around ? childrenOf(around).filter(({ name }) => name === 'Decorator') : [];
    return { node, decorators, isTop: (around ?? node).parent?.name === 'Script' };
  });
  const marked = all.filter(({ decorators }) =>
    decorators.some((one) => /tool|function/i.test(textOf(source, one))),
  );
  if (marked.length > 0) return marked;
  return all.filter(({ node, isTop }) => {
    const name = childrenOf(node).find((one) => one.name === 'VariableName');
    return isTop && name !== undefined && !/^(_|main$|test_)/.test(textOf(source, name));
  });
}

function toTool(
  source: Source,
  { node, decorators }: Found,
  types: TypeNames,
  tell: TellProblem,
): FoundTool[] {
  const made = readFunction(source, node, decorators, types.has);
  if (!made) return [];
  const { name, description, schema, left, filled } = made;
  if (left.length > 0)
    tell({
      severity: 'warning',
      path: name,
      message: `${left.join(' and ')} of ${name} take anything; no schema says that. Name what the model may send.`,
    });
  const definition = {
    name,
    ...(description === undefined ? {} : { description }),
    input_schema: withDefinitions(schema, types),
  };
  const changes = [...filled].map(([parameter, written]) => ({
    path: `input_schema.properties.${parameter}`,
    message: `A framework fills in ${parameter}: the model does not send it.`,
    before: written,
  }));
  return [
    { definition, changes: [{ path: '', message: `The function ${name} became a tool.` }, ...changes] },
  ];
}

/** Every model that no other one refers to. */
function ofClasses(source: Source, classes: ReadonlyMap<string, PythonClass>, types: TypeNames): FoundTool[] {
  const models = [...classes.values()].filter((one) => isModel(source, one, classes));
  const schemas = models.map((one) => ({ one, schema: readClass(source, one, classes) }));
  const named = new Set(JSON.stringify(schemas.map(({ schema }) => schema)).match(/#\/\$defs\/\w+/g));
  const roots = schemas.filter(({ one }) => !named.has(`#/$defs/${one.name}`));
  return (roots.length > 0 ? roots : schemas).map(({ one, schema }) => {
    const { description, ...rest } = schema;
    const definition = {
      name: toSnakeCase(one.name),
      ...(description === undefined ? {} : { description }),
      input_schema: withDefinitions(rest, types),
    };
    return {
      definition,
      changes: [{ path: '', message: `The class ${one.name} became the input of a tool.` }],
    };
  });
}

function isModel(
  source: Source,
  { node, bases }: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
): boolean {
  if (bases.some((base) => /Enum$/.test(base))) return false;
  if (
    bases.some((base) => /^(BaseModel|TypedDict|NamedTuple|Struct|RootModel)/.test(base) || classes.has(base))
  )
    return true;
  const around = node.parent?.name === 'DecoratedStatement' ? node.parent : undefined;
  const marks = around ? childrenOf(around).filter(({ name }) => name === 'Decorator') : [];
  return marks.some((one) => /dataclass|define|attrs/.test(textOf(source, one)));
}
