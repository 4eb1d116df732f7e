import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import type { JsonObject } from '@/lib/core/claude/message';
import { childrenOf, type Source, textOf } from '../program/syntax';
import { readField } from './read-field';
import { readLiteral } from './read-literal';
import { readString } from './read-string';

/** A type hint as a schema. */
export interface PythonType {
  schema: JsonObject;
  /** True where the hint itself says that a value may be left out: `NotRequired[…]`. */
  mayBeMissing?: boolean;
  /** True for `Required[…]`. */
  mayNotBeMissing?: boolean;
}

const DEEPEST = 30;

const SIMPLE: Record<string, JsonObject> = {
  str: { type: 'string' },
  int: { type: 'integer' },
  float: { type: 'number' },
  complex: { type: 'number' },
  Decimal: { type: 'number' },
  bool: { type: 'boolean' },
  bytes: { type: 'string', contentEncoding: 'base64' },
  None: { type: 'null' },
  NoneType: { type: 'null' },
  dict: { type: 'object' },
  list: { type: 'array' },
  tuple: { type: 'array' },
  set: { type: 'array', uniqueItems: true },
  datetime: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  timedelta: { type: 'string', format: 'duration' },
  UUID: { type: 'string', format: 'uuid' },
  UUID4: { type: 'string', format: 'uuid' },
  EmailStr: { type: 'string', format: 'email' },
  HttpUrl: { type: 'string', format: 'uri' },
  AnyUrl: { type: 'string', format: 'uri' },
  Path: { type: 'string' },
  StrictStr: { type: 'string' },
  StrictInt: { type: 'integer' },
  PositiveInt: { type: 'integer', exclusiveMinimum: 0 },
  NonNegativeInt: { type: 'integer', minimum: 0 },
  PositiveFloat: { type: 'number', exclusiveMinimum: 0 },
};

/** Other names of the same. */
const SAME: Record<string, string> = {
  Dict: 'dict',
  Mapping: 'dict',
  MutableMapping: 'dict',
  OrderedDict: 'dict',
  defaultdict: 'dict',
  List: 'list',
  Sequence: 'list',
  Iterable: 'list',
  Collection: 'list',
  deque: 'list',
  Tuple: 'tuple',
  Set: 'set',
  FrozenSet: 'set',
  frozenset: 'set',
  AbstractSet: 'set',
};

/**
 * The schema of a type hint. A class of the program is a reference to `#/$defs/…`; what is not known allows anything.
 *
 * @param isType true for names of classes the program declares
 */
export function readType(
  source: Source,
  node: SyntaxNode,
  isType: (name: string) => boolean,
  deep = 0,
): PythonType {
  if (deep > DEEPEST) return { schema: {} };
  const inner = (one: SyntaxNode) => readType(source, one, isType, deep + 1).schema;
  switch (node.name) {
    case 'VariableName':
    case 'PropertyName':
    case 'None':
      return { schema: ofName(textOf(source, node), isType) };
    case 'String':
    case 'ContinuedString':
      return readQuoted(readString(source, node) ?? '', isType, deep);
    case 'ParenthesizedExpression':
      return { schema: childrenOf(node).filter(isOperand).map(inner)[0] ?? {} };
    case 'BinaryExpression': {
      const [left, , right] = childrenOf(node);
      return { schema: union([left, right].flatMap((one) => (one ? [inner(one)] : []))) };
    }
    case 'MemberExpression':
      return ofMember(source, node, isType, deep);
    case 'CallExpression':
      return { schema: ofCall(source, node) };
    default:
      return { schema: {} };
  }
}

/** A hint that is written as a text, because what it names comes later. */
function readQuoted(text: string, isType: (name: string) => boolean, deep: number): PythonType {
  const node = parser.parse(text).topNode.firstChild?.firstChild;
  return node ? readType({ text }, node, isType, deep + 1) : { schema: {} };
}

/** The schema of a type that is written as a text in a docstring. */
export const readTypeText = (text: string, isType: (name: string) => boolean): JsonObject =>
  readQuoted(text.replace(/,?\s*(optional|default.*)$/i, ''), isType, 0).schema;

function ofName(name: string, isType: (name: string) => boolean): JsonObject {
  if (isType(name)) return { $ref: `#/$defs/${name}` };
  const plain = Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name;
  return Object.hasOwn(SIMPLE, plain) ? { ...SIMPLE[plain] } : {};
}

/** `list[…]`, `Optional[…]`, `a.B` */
function ofMember(
  source: Source,
  node: SyntaxNode,
  isType: (name: string) => boolean,
  deep: number,
): PythonType {
  const children = childrenOf(node);
  const bracket = children.findIndex(({ name }) => name === '[');
  if (bracket < 0) {
    const last = children.at(-1);
    return { schema: last ? ofName(textOf(source, last), isType) : {} };
  }
  const [base] = children;
  const full = base ? textOf(source, base) : '';
  const name = full.split('.').at(-1) ?? '';
  const args = children.slice(bracket + 1).filter(isOperand);
  return ofGeneric(Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name, args, source, isType, deep);
}

const isOperand = ({ name }: SyntaxNode): boolean => !['[', ']', '(', ')', ',', 'Comment'].includes(name);

function ofGeneric(
  name: string,
  args: readonly SyntaxNode[],
  source: Source,
  isType: (name: string) => boolean,
  deep: number,
): PythonType {
  const inner = (one: SyntaxNode | undefined): JsonObject =>
    one ? readType(source, one, isType, deep + 1).schema : {};
  const [first, second] = args;
  switch (name) {
    case 'Optional':
      return { schema: union([inner(first), { type: 'null' }]) };
    case 'Union':
      return { schema: union(args.map(inner)) };
    case 'Literal':
      return { schema: ofLiterals(source, args) };
    case 'Annotated': {
      const schema = inner(first);
      for (const one of args.slice(1)) Object.assign(schema, ofNote(source, one, schema));
      return { schema };
    }
    case 'NotRequired':
      return { schema: inner(first), mayBeMissing: true };
    case 'Required':
      return { schema: inner(first), mayNotBeMissing: true };
    case 'ReadOnly':
    case 'Final':
    case 'Type':
      return { schema: inner(first) };
    case 'dict':
      return { schema: { type: 'object', ...(second ? { additionalProperties: inner(second) } : {}) } };
    case 'list':
      return { schema: { type: 'array', items: inner(first) } };
    case 'set':
      return { schema: { type: 'array', items: inner(first), uniqueItems: true } };
    case 'tuple':
      return { schema: ofTuple(args, inner) };
    default:
      return { schema: ofName(name, isType) };
  }
}

const ofTuple = (args: readonly SyntaxNode[], inner: (one: SyntaxNode) => JsonObject): JsonObject => {
  const own = args.flatMap((one) =>
    one.name === 'TupleExpression' ? childrenOf(one).filter(isOperand) : [one],
  );
  const [first] = own;
  if (own[1]?.name === 'Ellipsis' && first) return { type: 'array', items: inner(first) };
  return { type: 'array', prefixItems: own.map(inner), minItems: own.length, maxItems: own.length };
};

function ofLiterals(source: Source, args: readonly SyntaxNode[]): JsonObject {
  const values = args.flatMap((one) => readLiteral(source, one) ?? []).map(({ value }) => value);
  const kinds = new Set(values.map((value) => typeof value));
  const [kind] = kinds;
  const type = kinds.size === 1 && (kind === 'string' || kind === 'boolean') ? { type: kind } : {};
  const isWhole = values.length > 0 && values.every((value) => Number.isInteger(value));
  return { ...(isWhole ? { type: 'integer' } : type), enum: values };
}

/** What stands beside a type in `Annotated[…]`. */
function ofNote(source: Source, node: SyntaxNode, schema: JsonObject): JsonObject {
  const text = readString(source, node);
  if (text !== undefined) return { description: text };
  return node.name === 'CallExpression' ? readField(source, node, schema).schema : {};
}

/** `conint(ge=1)`, `constr(max_length=5)` */
function ofCall(source: Source, node: SyntaxNode): JsonObject {
  const [callee] = childrenOf(node);
  const name = callee ? (textOf(source, callee).split('.').at(-1) ?? '') : '';
  const type = { conint: 'integer', confloat: 'number', constr: 'string', conlist: 'array' }[name];
  return type === undefined ? {} : { type, ...readField(source, node, { type }).schema };
}

/** One of several; null beside one type is a second type. */
function union(schemas: readonly JsonObject[]): JsonObject {
  const flat = schemas.flatMap((one) =>
    Array.isArray(one.anyOf) && Object.keys(one).length === 1 ? one.anyOf : [one],
  );
  const texts = new Set<string>();
  const own = flat.filter((one) => !texts.has(JSON.stringify(one)) && texts.add(JSON.stringify(one)));
  const isSimple = own.every((one) => Object.keys(one).length === 1 && typeof one.type === 'string');
  if (own.length === 1) return own[0];
  return isSimple ? { type: own.map((one) => one.type) } : { anyOf: own };
}
