import { expect, it } from 'vitest';
import { writeJson } from '@/lib/core/json/write-json';
import { importTools } from './import-tools';

const BIG = '9223372036854775807';

/** Each text has a tool with one parameter `id` that is bounded by a number no double holds. */
it.each<[string, string, string]>([
  [
    'YAML',
    `name: a\ninput_schema:\n  type: object\n  properties:\n    id: {type: integer, maximum: ${BIG}}\n`,
    'maximum',
  ],
  [
    'YAML that says it twice',
    `name: a\ninput_schema:\n  type: object\n  properties:\n    id: &x {type: integer, maximum: ${BIG}}\n    b: *x\n`,
    'maximum',
  ],
  [
    'OpenAPI as YAML',
    `openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths:\n  /a:\n    get:\n      parameters:\n        - {name: id, in: query, description: Which, schema: {$ref: "#/components/schemas/Id"}}\ncomponents:\n  schemas:\n    Id: {type: integer, maximum: ${BIG}}\n`,
    'maximum',
  ],
  [
    'Swagger 2, beside the name',
    `{"swagger":"2.0","info":{},"paths":{"/a":{"get":{"parameters":[{"name":"id","in":"query","type":"integer","maximum":${BIG}}]}}}}`,
    'maximum',
  ],
  [
    'a schema whose type is mended',
    `{"name":"a","input_schema":{"type":"object","properties":{"id":{"type":"long","maximum":${BIG}}}}}`,
    'maximum',
  ],
  [
    'a bound of draft 4',
    `{"name":"a","input_schema":{"type":"object","properties":{"id":{"exclusiveMaximum":true,"maximum":${BIG}}}}}`,
    'exclusiveMaximum',
  ],
  [
    'a parameter beside one that is renamed',
    `{"name":"a","input_schema":{"type":"object","properties":{"id":{"maximum":${BIG}},"b[]":{}}}}`,
    'maximum',
  ],
  [
    'a property out of which something is taken',
    `{"name":"a","input_schema":{"type":"object","properties":{"id":{"maximum":${BIG},"pattern":"(["}}}}`,
    'maximum',
  ],
  [
    'an example in OpenAPI',
    `{"openapi":"3.0.0","info":{},"paths":{"/a":{"get":{"parameters":[{"name":"id","in":"query","schema":{"example":${BIG}}}]}}}}`,
    'examples',
  ],
])('%s keeps every digit', async (_what, text, keyword) => {
  const { tools } = await importTools(text);
  const written = writeJson(tools[0]?.definition);
  expect(written).toMatch(new RegExp(`"id":\\{[^}]*"${keyword}":\\[?${BIG}`));
});

it('says where a program had digits that are lost', async () => {
  const { problems } = await importTools(`def a(id: Annotated[int, Field(le=${BIG})]): ...\n`);
  expect(problems.map(({ message }) => message).join()).toContain(BIG);
  expect((await importTools('def a(id: Annotated[int, Field(le=900)]): ...\n')).problems).toEqual([]);
});
