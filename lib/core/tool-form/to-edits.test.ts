import fc from 'fast-check';
import { applyEdits, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import type { FormChange } from './form-change';
import { listRows } from './read/list-rows';
import { toEdits } from './to-edits';

const change = (text: string, ...changes: FormChange[]) =>
  changes.reduce((now, one) => applyEdits(now, toEdits(now, one)), text);

const tall = `{
  "name": "get_order",
  "x-own": 1.0,
  "input_schema": {
    "type": "object",
    "properties": {
      "id": { "type": "string", "minLength": 2 },
      "count": {"type":"integer","default":12345678901234567890}
    },
    "required": ["id"]
  }
}
`;
const at = (...rest: (string | number)[]) => ['input_schema', ...rest];

describe('toEdits', () => {
  it('sets a description where people write it, laid out as the rest', () => {
    const json = JSON.stringify('Looks it up.');
    expect(change(tall, { do: 'set', path: ['description'], json })).toBe(
      tall.replace('"get_order",', '"get_order",\n  "description": "Looks it up.",'),
    );
    expect(change(tall, { do: 'set', path: at('properties', 'id', 'description'), json })).toBe(
      tall.replace('"string",', '"string", "description": "Looks it up.",'),
    );
  });

  it('keeps a literal as it is written', () => {
    const path = at('properties', 'count', 'default');
    expect(change(tall, { do: 'set', path, json: '1.0' })).toBe(tall.replace('12345678901234567890', '1.0'));
  });

  it('adds a property below the others, and an object for it where there is none', () => {
    const added = change(tall, { do: 'add', path: at('properties'), name: 'new', json: '{"type":"string"}' });
    expect(added).toBe(tall.replace('890}', '890},\n      "new": {\n        "type": "string"\n      }'));
    const begun = change('{"name":"a","input_schema":{}}', {
      do: 'add',
      path: at('properties'),
      name: 'b',
      json: '{"type":"string"}',
    });
    expect(begun).toBe('{"name":"a","input_schema":{"properties":{"b":{"type":"string"}}}}');
    expect(change(tall, { do: 'add', path: at('properties'), name: 'id', json: '{}' })).toBe(tall);
  });

  it('takes a property out of the required ones as well', () => {
    const gone = change(tall, { do: 'remove', path: at('properties', 'id') });
    expect(readJson(gone)).toMatchObject({ input_schema: { required: [] } });
    expect(gone).toContain(
      '"properties": {\n      "count": {"type":"integer","default":12345678901234567890}\n',
    );
    const none = change(gone, { do: 'remove', path: at('properties', 'count') });
    expect(none).toContain('"properties": {}');
  });

  it('renames a property where it is required and referred to, and not onto another', () => {
    const text =
      '{"input_schema":{"properties":{"a":{"$ref":"#/$defs/old"},"b":{"$ref":"#/$defs/old/properties/x"}},"required":["a"],"$defs":{"old":{}}}}';
    expect(change(text, { do: 'rename', path: at('$defs', 'old'), name: 'a b' })).toBe(
      text.replaceAll('#/$defs/old', '#/$defs/a%20b').replace('"old"', '"a b"'),
    );
    expect(change(text, { do: 'rename', path: at('properties', 'a'), name: 'c' })).toBe(
      text.replace('"a":', '"c":').replace('["a"]', '["c"]'),
    );
    expect(change(text, { do: 'rename', path: at('properties', 'a'), name: 'b' })).toBe(text);
  });

  it('brings a property to another place, and leaves what stands between them', () => {
    const moved = change(tall, { do: 'move', path: at('properties', 'count'), to: 0 });
    expect(moved).toContain(
      '{\n      "count": {"type":"integer","default":12345678901234567890},\n      "id": { "type": "string", "minLength": 2 }\n',
    );
    expect(change(moved, { do: 'move', path: at('properties', 'count'), to: 1 })).toBe(tall);
  });

  it('makes a property required and optional again', () => {
    const path = at('properties', 'count');
    const required = change(tall, { do: 'require', path, isRequired: true });
    expect(required).toBe(tall.replace('["id"]', '["id", "count"]'));
    expect(change(required, { do: 'require', path, isRequired: false })).toBe(tall);
    const bare = '{"input_schema":{"properties":{"a":{}}}}';
    expect(change(bare, { do: 'require', path: at('properties', 'a'), isRequired: true })).toBe(
      '{"input_schema":{"properties":{"a":{}},"required":["a"]}}',
    );
  });

  it('takes out what says nothing about the new type', () => {
    expect(change(tall, { do: 'retype', path: at('properties', 'id'), json: '"integer"' })).toBe(
      tall.replace('{ "type": "string", "minLength": 2 }', '{ "type": "integer" }'),
    );
    const bare = '{"input_schema":{"minLength":1,"pattern":"a"}}';
    expect(change(bare, { do: 'retype', path: ['input_schema'], json: '"integer"' })).toBe(
      '{"input_schema":{"type":"integer"}}',
    );
  });

  it('copies an entry behind it under a name that is free', () => {
    const copied = change(tall, { do: 'duplicate', path: at('properties', 'count') });
    expect(copied).toContain('"count_2": {');
    expect(copied).toContain('"default": 12345678901234567890');
    expect(Object.keys(readProperties(copied))).toEqual(['id', 'count', 'count_2']);
  });

  it('leaves a text alone that cannot be read', () => {
    const broken = tall.replace('"id":', 'id:');
    expect(toEdits(broken, { do: 'set', path: ['name'], json: '"x"' })).toEqual([]);
  });

  it('changes no byte of what it does not name, whatever the layout', () => {
    const value = fc.oneof(
      fc.constantFrom('1.0', '-0', '12345678901234567890', '1E400', '"\\u0041"', '[ ]'),
      fc.json(),
    );
    const layout = fc.constantFrom(
      { open: '{', gap: '', close: '}' },
      { open: '{ ', gap: ' ', close: ' }' },
      { open: '{\n  ', gap: '\n  ', close: '\n}' },
      { open: '{\r\n\t', gap: '\r\n\t', close: '\r\n}' },
      { open: '{\n\n', gap: '  \n', close: '}' },
    );
    const members = fc.uniqueArray(fc.tuple(fc.string(), value), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        members,
        layout,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('set', 'remove', 'move', 'rename', 'duplicate', 'add', 'retype', 'require'),
        (held, { open, gap, close }, which, other, act) => {
          const write = ([name, json]: [string, string]) => `${JSON.stringify(name)}: ${json}`;
          const text = `{"x": 1.50, "input_schema": {"properties": ${open}${held.map(write).join(`,${gap}`)}${close}}}`;
          const [name] = held[which % held.length] ?? [''];
          const path = at('properties', name);
          const changes: Record<string, FormChange> = {
            set: { do: 'set', path, json: '{"a": [1.0]}' },
            remove: { do: 'remove', path },
            move: { do: 'move', path, to: other % held.length },
            rename: { do: 'rename', path, name: 'another name' },
            duplicate: { do: 'duplicate', path },
            add: { do: 'add', path: at('properties'), name: 'another name', json: '{"a": 1.0}' },
            retype: { do: 'retype', path, json: '["string", "null"]' },
            require: { do: 'require', path, isRequired: true },
          };
          const made = changes[act];
          if (!made) return;
          const changed = change(text, made);
          const tree = parseTree(changed, [], { disallowComments: true });
          readJson(changed);
          expect(changed.startsWith('{"x": 1.50, "input_schema": {"properties": {')).toBe(true);
          for (const [key, json] of held) {
            if (key === name && ['set', 'remove', 'rename', 'retype'].includes(act)) continue;
            const properties = tree?.children?.[1]?.children?.[1]?.children?.[0]?.children?.[1];
            const found = properties?.children?.find(({ children: [node] = [] }) => node?.value === key);
            const [, node] = found?.children ?? [];
            expect(changed.slice(node?.offset, (node?.offset ?? 0) + (node?.length ?? 0))).toBe(json);
            expect(changed).toContain(write([key, json]));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('listRows', () => {
  it('lists a schema that refers to itself once, with what is in it', () => {
    const text = JSON.stringify({
      input_schema: {
        type: 'object',
        properties: {
          tree: { $ref: '#/$defs/node' },
          list: { type: 'array', items: { type: ['string', 'null'] } },
        },
        required: ['tree'],
        $defs: { node: { properties: { next: { $ref: '#/$defs/node' } } } },
      },
    });
    const { rows } = listRows(parseTree(text) ?? fail(), new Set());
    expect(rows.map(({ label, type, depth, isRequired }) => [label, type, depth, isRequired])).toEqual([
      ['Input', 'object', 0, false],
      ['tree', '→ node', 1, true],
      ['list', 'array', 1, false],
      ['each item', 'string | null', 2, false],
      ['node', 'anything', 1, false],
      ['next', '→ node', 2, false],
    ]);
    const closed = listRows(parseTree(text) ?? fail(), new Set(['/input_schema']));
    expect(closed.rows).toHaveLength(1);
  });

  it('shows the choices of a union at the top', () => {
    const text = '{"input_schema":{"anyOf":[{"type":"object"},true]}}';
    const { rows } = listRows(parseTree(text) ?? fail(), new Set());
    expect(rows.map(({ label, type }) => `${label}: ${type}`)).toEqual([
      'Input: anyOf',
      'any of 1: object',
      'any of 2: anything',
    ]);
  });

  it('ends a huge schema at its bound', () => {
    const properties = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`p${index}`, true]));
    const tree = parseTree(JSON.stringify({ input_schema: { properties } })) ?? fail();
    const { rows, left } = listRows(tree, new Set());
    expect(rows).toHaveLength(5000);
    expect(left).toBe(true);
  });
});

const fail = () => {
  throw new Error('The text has no tree.');
};

function readProperties(text: string): object {
  const read = readJson(text) as { input_schema: { properties: object } };
  return read.input_schema.properties;
}
