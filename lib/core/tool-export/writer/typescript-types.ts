import { quote } from '../literal/quote';
import { toComment } from '../literal/to-comment';
import { toTypescript } from '../program/write-typescript';
import type { ToolWriter } from '../tool-writer';
import { listTypes, textOf } from '../types/list-types';
import { readShape, type Shape } from '../types/read-shape';

/** A type for the input of each tool, and a map of all by their names. */
export const typescriptTypes: ToolWriter = {
  id: 'typescript-types',
  label: 'TypeScript types',
  note: 'A type for the input of each tool',
  write({ tools }) {
    const types = listTypes(tools);
    const declared = types.map(
      ({ name, schema, description, refs }) =>
        `${toDoc(description, '')}export type ${name} = ${write(readShape(schema, refs), '')};\n`,
    );
    const inputs = types.flatMap(({ tool, name }) =>
      tool === undefined ? [] : `  ${quote.javascript(tool)}: ${name};\n`,
    );
    const map = `/** The inputs of the tools, by their names. */\nexport interface ToolInputs {\n${inputs.join('')}}\n`;
    return [{ name: 'tools.ts', text: [...declared, map].join('\n') }];
  },
};

const toDoc = (text: string, indent: string): string =>
  text === '' ? '' : `${indent}/** ${toComment(text)} */\n`;

function write(shape: Shape, indent: string): string {
  const inner = `${indent}  `;
  switch (shape.kind) {
    case 'any':
      return 'unknown';
    case 'never':
      return 'never';
    case 'ref':
      return shape.name;
    case 'constants':
      return shape.values.map(toConstant).join(' | ') || 'never';
    case 'union':
      return shape.of.map((one) => write(one, indent)).join(' | ') || 'never';
    case 'all':
      return shape.of.map((one) => `(${write(one, indent)})`).join(' & ') || 'unknown';
    case 'simple':
      return shape.type === 'integer' ? 'number' : shape.type;
    case 'list':
      return `Array<${write(shape.items, indent)}>`;
    case 'tuple':
      return `[${shape.items.map((one) => write(one, indent)).join(', ')}]`;
    case 'map':
      return `Record<string, ${write(shape.values, indent)}>`;
    case 'object': {
      const fields = shape.fields.map(
        ({ name, shape: held, isRequired, schema }) =>
          `${toDoc(textOf(schema), inner)}${inner}${toKey(name)}${isRequired ? '' : '?'}: ${write(held, inner)};\n`,
      );
      return `{\n${fields.join('')}${indent}}`;
    }
  }
}

const toKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote.javascript(name));

const toConstant = (value: unknown): string =>
  typeof value === 'string'
    ? quote.javascript(value)
    : value === null || typeof value === 'boolean' || typeof value === 'number'
      ? toTypescript(value)
      : 'unknown';
