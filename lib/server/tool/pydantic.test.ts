import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { exportTools } from '@/lib/core/tool-export/export-tools';

const NAMES =
  'list str int float bool dict tuple Any Literal Optional Union Annotated Field BaseModel RootModel ConfigDict None class schema copy json model_config model_x self cls __proto__ __init__ 1st 2-nd a-b a_b a_b_2 _a_b AInput AInputInner ALater é'.split(
    ' ',
  );
const properties = {
  ...Object.fromEntries(NAMES.map((name) => [name, { type: 'array', items: { type: 'string' } }])),
  ['__proto__']: { type: 'array', items: { type: 'string' } },
  inner: { type: 'object', properties: { int: { type: 'integer' }, bool: { enum: ['a', 1] } } },
  later: { $ref: '#/$defs/later' },
};
const tool = {
  name: 'a',
  input_schema: { type: 'object', properties, $defs: { later: { type: 'object', properties: { str: {} } } } },
};
const others = [
  { name: 'base', input_schema: { type: 'object', properties: {}, $defs: { model: { type: 'string' } } } },
  { name: 'tool', input_schema: { type: 'object', properties: {}, $defs: { inputs: { type: 'string' } } } },
];
const write = (tools: unknown[]) => exportTools(tools, {}, 'pydantic', 'http://x').files[0]?.text ?? '';

/** Pydantic itself where it is here; else as much of it as its annotations need to be resolved. */
const STUB = `
import sys, types, typing
try:
    import pydantic
except ImportError:
    class BaseModel:
        def __init_subclass__(cls):
            spoken = dict(vars(sys.modules["__main__"]), **vars(cls))
            for text in cls.__dict__.get("__annotations__", {}).values():
                try:
                    typing.get_args(eval(text, spoken))
                except NameError:
                    pass
    class RootModel(BaseModel):
        def __class_getitem__(cls, _): return cls
    sys.modules["pydantic"] = types.SimpleNamespace(BaseModel=BaseModel, RootModel=RootModel, ConfigDict=dict, Field=lambda **_: None)
`;

function run(program: string, ask: string): string {
  const { stdout, stderr, status } = spawnSync('python3', ['-W', 'error', '-'], {
    input: `from __future__ import annotations\n${STUB}${program.replace('from __future__ import annotations\n', '')}\n${ask}`,
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.trim();
}

const isHere = spawnSync('python3', ['--version']).status === 0;
const hasPydantic = spawnSync('python3', ['-c', 'import pydantic']).status === 0;

describe('models of Pydantic', () => {
  it.runIf(isHere)('are declared whatever their fields and tools are called', () => {
    expect(run(write([tool, ...others]), 'print(sorted(TOOL_INPUTS))')).toBe("['a', 'base', 'tool']");
  });

  it.runIf(hasPydantic)('take each field by its name, and none by that of another', () => {
    const input = Object.fromEntries(NAMES.map((name) => [name, [name]]));
    const ask = `import json
for name in json.loads(${JSON.stringify(JSON.stringify(NAMES))}):
    held = AInput.model_validate({name: [name]}).model_dump(by_alias=True, exclude_unset=True)
    assert held == {name: [name]}, (name, held)
try:
    AInput.model_validate({"list": 7})
except Exception:
    print("refused")`;
    expect(Object.keys(input)).toHaveLength(NAMES.length);
    expect(run(write([tool, ...others]), ask)).toBe('refused');
  });

  it('keep every digit of their limits and constants', () => {
    const schema = readJson(
      '{"type":"object","properties":{"a":{"type":"integer","maximum":9223372036854775807},"b":{"const":12345678901234567890},"c":{"enum":[18446744073709551617,1]}}}',
    );
    const text = write([{ name: 'n', input_schema: schema }]);
    expect(text).toContain('le=9223372036854775807');
    expect(text).toContain('Literal[12345678901234567890]');
    expect(text).toContain('Literal[18446744073709551617, 1]');
  });
});
