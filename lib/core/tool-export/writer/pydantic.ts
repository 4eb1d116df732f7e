import type { JsonObject } from '@/lib/core/claude/message';
import { toPythonLiteral } from '@/lib/core/export/to-python-literal';
import { childText } from '@/lib/core/json/lossless/child-text';
import { quote } from '../literal/quote';
import { toComment } from '../literal/to-comment';
import type { ToolWriter } from '../tool-writer';
import { listTypes, type NamedType } from '../types/list-types';
import { type Field, readShape, type Shape } from '../types/read-shape';
import { toFieldNames } from '../types/to-field-names';

/** A model of Pydantic 2 for the input of each tool, with its limits. */
export const pydantic: ToolWriter = {
  id: 'pydantic',
  label: 'Pydantic',
  note: 'A model of Pydantic 2 for the input of each tool, with the limits it can say',
  write({ tools }) {
    const types = listTypes(tools);
    const names = new Set(types.map(({ name }) => name.toLowerCase()));
    const made = types.flatMap((type) => writeType(type, names));
    const inputs = types.flatMap(({ tool, name }) =>
      tool === undefined ? [] : `    ${quote.python(tool)}: ${name},\n`,
    );
    const text = `from __future__ import annotations

from typing import Annotated, Any, Literal, Optional, Union

from pydantic import BaseModel, ConfigDict, Field, RootModel


${made.join('\n\n')}

# The models of the inputs, by the names of the tools.
TOOL_INPUTS = {
${inputs.join('')}}
`;
    return [{ name: 'tools.py', text }];
  },
};

/** A model, after those of the objects inside it. */
function writeType({ name, schema, description, refs }: NamedType, names: Set<string>): string[] {
  const shape = readShape(schema, refs);
  const made: string[] = [];
  if (shape.kind === 'object') return [...made, ...writeModel(name, description, shape, names, made)];
  const type = write(shape, name, names, made);
  return [...made, `class ${name}(RootModel[${quote.python(type)}]):\n    ${toDoc(description)}pass\n`];
}

function writeModel(
  name: string,
  description: string,
  { fields, isClosed }: Extract<Shape, { kind: 'object' }>,
  names: Set<string>,
  before: string[],
): string[] {
  const own = toFieldNames(
    fields.map((field) => field.name),
    (wish) => names.has(wish.toLowerCase()) || wish.startsWith(name),
  );
  const lines = fields.map(
    (field, index) => `    ${writeField(field, own[index] ?? '', name, names, before)}\n`,
  );
  const config = `    model_config = ConfigDict(extra=${isClosed ? '"forbid"' : '"allow"'}, populate_by_name=True)\n`;
  return [
    ...before.splice(0),
    `class ${name}(BaseModel):\n    ${toDoc(description)}\n${config}${lines.join('')}`,
  ];
}

const toDoc = (text: string): string => (text === '' ? '' : `# ${toComment(text)}\n    `).trimEnd();

function writeField(
  { name, shape, isRequired, schema }: Field,
  own: string,
  model: string,
  names: Set<string>,
  before: string[],
): string {
  const type = write(shape, `${model}${own.charAt(0).toUpperCase()}${own.slice(1)}`, names, before);
  const args = [
    ...(isRequired ? [] : ['default=None']),
    ...(own === name ? [] : [`alias=${quote.python(name)}`]),
    ...(typeof schema.description === 'string' ? [`description=${quote.python(schema.description)}`] : []),
    ...toLimits(schema),
  ];
  const hint = isRequired ? type : `Optional[${type}]`;
  return `${own}: ${hint}${args.length === 0 ? '' : ` = Field(${args.join(', ')})`}`;
}

const LIMITS: Record<string, string> = {
  minimum: 'ge',
  maximum: 'le',
  exclusiveMinimum: 'gt',
  exclusiveMaximum: 'lt',
  multipleOf: 'multiple_of',
  minLength: 'min_length',
  maxLength: 'max_length',
  minItems: 'min_length',
  maxItems: 'max_length',
};

/** Only beside one type: Pydantic refuses a limit of numbers on what may be a text, too. */
function toLimits(schema: JsonObject): string[] {
  if (typeof schema.type !== 'string' || 'enum' in schema || 'const' in schema) return [];
  return Object.entries(LIMITS).flatMap(([keyword, name]) => {
    const limit = schema[keyword];
    if (typeof limit !== 'number' || !Number.isFinite(limit)) return [];
    return [`${name}=${childText(schema, keyword) ?? limit}`];
  });
}

function write(shape: Shape, name: string, names: Set<string>, before: string[]): string {
  const inner = (one: Shape, ending: string) => write(one, `${name}${ending}`, names, before);
  switch (shape.kind) {
    case 'any':
    case 'never':
    case 'all':
      return 'Any';
    case 'ref':
      return shape.name;
    case 'constants':
      return toConstants(shape);
    case 'union': {
      const of = shape.of.map((one, index) => inner(one, String(index + 1)));
      return of.length === 0 ? 'Any' : `Union[${of.join(', ')}]`;
    }
    case 'simple':
      return { string: 'str', number: 'float', integer: 'int', boolean: 'bool', null: 'None' }[shape.type];
    case 'list':
      return `list[${inner(shape.items, 'Item')}]`;
    case 'tuple':
      return shape.items.length === 0
        ? 'list[Any]'
        : `tuple[${shape.items.map((one, index) => inner(one, String(index + 1))).join(', ')}]`;
    case 'map':
      return `dict[str, ${inner(shape.values, 'Value')}]`;
    case 'object': {
      const base = name.replace(/[^A-Za-z0-9]/g, '');
      let own = base;
      for (let count = 2; names.has(own.toLowerCase()); count += 1) own = `${base}${count}`;
      names.add(own.toLowerCase());
      const inside: string[] = [];
      before.push(...writeModel(own, '', shape, names, inside));
      return own;
    }
  }
}

function toConstants({ values, texts }: Extract<Shape, { kind: 'constants' }>): string {
  const simple = values.flatMap((value, index) => {
    if (typeof value === 'string') return [quote.python(value)];
    if (value === null || typeof value === 'boolean') return [toPythonLiteral(value)];
    if (!Number.isInteger(value)) return [];
    const text = texts[index];
    return [text !== undefined && /^-?\d+$/.test(text) ? text : BigInt(Number(value)).toString()];
  });
  if (simple.length < values.length || simple.length === 0) return 'Any';
  return `Literal[${simple.join(', ')}]`;
}
