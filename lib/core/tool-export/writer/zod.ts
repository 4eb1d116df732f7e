import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { quote } from '../literal/quote';
import { toPropertyName } from '../literal/to-property-name';
import { toTypescript } from '../program/write-typescript';
import type { ToolWriter } from '../tool-writer';
import { listTypes } from '../types/list-types';
import { readShape, type Shape } from '../types/read-shape';

/** A schema of Zod 4 for the input of each tool, with its limits. */
export const zod: ToolWriter = {
  id: 'zod',
  label: 'Zod',
  note: 'A schema of Zod 4 for the input of each tool, with the limits it can say',
  write({ tools }) {
    const types = listTypes(tools);
    const declared = types.map(
      ({ name, schema, description, refs }) =>
        `export const ${name}: z.ZodType = ${write(readShape(schema, refs), '')}${toDescription(description)};\n`,
    );
    const inputs = types.flatMap(({ tool, name }) =>
      tool === undefined ? [] : `  ${toPropertyName(tool)}: ${name},\n`,
    );
    const map = `/** The schemas of the inputs, by the names of the tools. */\nexport const toolInputs = {\n${inputs.join('')}};\n`;
    return [{ name: 'tools.ts', text: ['import { z } from "zod";\n', ...declared, map].join('\n') }];
  },
};

const toDescription = (text: unknown): string =>
  typeof text === 'string' && text !== '' ? `.describe(${quote.javascript(text)})` : '';

function write(shape: Shape, indent: string): string {
  const inner = `${indent}  `;
  const list = (of: readonly Shape[]) => of.map((one) => write(one, indent)).join(', ');
  switch (shape.kind) {
    case 'any':
      return 'z.unknown()';
    case 'never':
      return 'z.never()';
    case 'ref':
      // What is declared later, and what leads back to itself, is known only when it is asked for.
      return `z.lazy(() => ${shape.name})`;
    case 'constants':
      return toConstants(shape.values);
    case 'union':
      return shape.of.length === 1 ? list(shape.of) : `z.union([${list(shape.of)}])`;
    case 'all':
      return (
        shape.of.reduce(
          (known, one) =>
            known === '' ? write(one, indent) : `z.intersection(${known}, ${write(one, indent)})`,
          '',
        ) || 'z.unknown()'
      );
    case 'simple':
      return toSimple(shape.type, shape.schema);
    case 'list':
      return `z.array(${write(shape.items, indent)})${toLimits(shape.schema, { minItems: 'min', maxItems: 'max' })}`;
    case 'tuple':
      return `z.tuple([${list(shape.items)}])`;
    case 'map':
      return `z.record(z.string(), ${write(shape.values, indent)})`;
    case 'object': {
      const fields = shape.fields.map(
        ({ name, shape: held, isRequired, schema }) =>
          `${inner}${toPropertyName(name)}: ${write(held, inner)}${toDescription(schema.description)}${isRequired ? '' : '.optional()'},\n`,
      );
      return `z.${shape.isClosed ? 'strictObject' : 'looseObject'}({\n${fields.join('')}${indent}})`;
    }
  }
}

function toConstants(values: readonly unknown[]): string {
  const simple = values.filter((value) => typeof value !== 'object' || value === null);
  if (simple.length < values.length || simple.length === 0) return 'z.unknown()';
  return `z.literal([${simple.map((value) => (typeof value === 'string' ? quote.javascript(value) : toTypescript(value))).join(', ')}])`;
}

const FORMATS: Record<string, string> = {
  email: 'z.email()',
  uri: 'z.url()',
  uuid: 'z.uuid()',
  'date-time': 'z.iso.datetime({ offset: true })',
  date: 'z.iso.date()',
  ipv4: 'z.ipv4()',
  ipv6: 'z.ipv6()',
};

function toSimple(type: string, schema: JsonObject): string {
  if (type === 'boolean' || type === 'null') return `z.${type}()`;
  if (type === 'string') {
    const format =
      typeof schema.format === 'string' && Object.hasOwn(FORMATS, schema.format)
        ? FORMATS[schema.format]
        : undefined;
    const pattern =
      typeof schema.pattern === 'string'
        ? `.regex(new RegExp(${quote.javascript(schema.pattern)}, "u"))`
        : '';
    return `${format ?? 'z.string()'}${toLimits(schema, { minLength: 'min', maxLength: 'max' })}${pattern}`;
  }
  const limits = {
    minimum: 'gte',
    maximum: 'lte',
    exclusiveMinimum: 'gt',
    exclusiveMaximum: 'lt',
    multipleOf: 'multipleOf',
  };
  // An integer of Zod is one that a number holds exactly; JSON Schema knows no such bound.
  return `z.number()${type === 'integer' ? '.multipleOf(1)' : ''}${toLimits(schema, limits)}`;
}

const toLimits = (schema: JsonObject, names: Record<string, string>): string =>
  Object.entries(names)
    .flatMap(([keyword, method]) =>
      isJsonObject(schema) && typeof schema[keyword] === 'number' ? [`.${method}(${schema[keyword]})`] : [],
    )
    .join('');
