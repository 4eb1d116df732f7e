import { expect, it } from 'vitest';
import { importTools } from '../import-tools';

const tool = (name: string) => JSON.stringify({ name, input_schema: { type: 'object', properties: {} } });
const read = async (text: string) => {
  const { tools, format } = await importTools(text);
  const told = tools[0]?.changes.some(({ message }) => message.includes('fences of Markdown'));
  return [format, tools.map(({ definition }) => definition.name), told];
};

const F = '```';

it.each<[string, string, unknown[]]>([
  ['a fence alone', `${F}json\n${tool('a')}\n${F}`, ['claude', ['a'], true]],
  ['words around one', `# A tool\n\nSure:\n\n${F}\n${tool('a')}\n${F}\nDone.`, ['claude', ['a'], true]],
  ['words around one of tildes', `So:\n~~~json\n${tool('a')}\n~~~`, ['claude', ['a'], true]],
  [
    'words around several, one of them with tools',
    `Install:\n${F}bash\npip install x\n${F}\nThen\n${F}python\ndef a(x: int): ...\n${F}\n`,
    ['python', ['a'], true],
  ],
  [
    'words around parts of one program',
    `First\n${F}python\nclass P(BaseModel):\n    x: int\n${F}\nThen\n${F}python\ndef a(p: P): ...\n${F}\n`,
    ['python', ['a'], true],
  ],
  [
    'a fence in a list, with its blanks',
    `1. So:\n\n   ${F}python\n   def a(x: int):\n       return x\n   ${F}\n`,
    ['python', ['a'], true],
  ],
  [
    'a description in OpenAPI',
    `openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths:\n  /a:\n    get:\n      operationId: a\n      description: |\n        Like this:\n        ${F}json\n        ${tool('b')}\n        ${F}\n`,
    ['openapi', ['a'], false],
  ],
  [
    'a docstring, after a comment',
    `# Tools\ndef a(x: int):\n    """Does it.\n\n    ${F}json\n    ${tool('b')}\n    ${F}\n    """\n`,
    ['python', ['a'], false],
  ],
  [
    'the docstring of a module',
    `"""Tools.\n\n${F}python\ndef b(y: int): ...\n${F}\n"""\n\ndef a(x: int):\n    """Does it."""\n`,
    ['python', ['a'], false],
  ],
  [
    'a comment in Go',
    `/*\n${F}\n${tool('b')}\n${F}\n*/\npackage main\n\ntype AInput struct {\n\tX int \`json:"x"\`\n}\n`,
    ['go', ['a'], false],
  ],
  [
    'a comment in TypeScript',
    `/*\n${F}json\n${tool('b')}\n${F}\n*/\nexport function a(x: number) {}\n`,
    ['typescript', ['a'], false],
  ],
  [
    'a text in YAML',
    `- name: a\n  description: |\n    ${F}\n    ${tool('b')}\n    ${F}\n  input_schema: {type: object, properties: {}}\n`,
    ['claude', ['a'], false],
  ],
])('reads %s', async (_what, text, wanted) => {
  expect(await read(text)).toEqual(wanted);
});

it('says of fences without tools what the text is', async () => {
  await expect(importTools(`Hello\n${F}\n{"a": 1}\n${F}\n`)).rejects.toMatchObject({ code: 'bad_request' });
  await expect(importTools(`${F}\n{"a": 1}\n${F}\n`)).rejects.toMatchObject({
    message: expect.stringContaining('an object with "a"'),
  });
});
