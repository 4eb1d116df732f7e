import { describe, expect, it } from 'vitest';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { duplicateTool } from './duplicate-tool';
import { makeTool, moveTool, removeTool, restoreTool } from './edit-tools';
import { formatJson } from './format-json';
import { newToolText } from './new-tool-text';
import { newTools } from './new-tools';

const tool = (id: string, text = `{"name":"${id}"}`): SessionTool => ({
  id,
  text,
  answerer: { type: 'manual' },
  enabled: true,
});
const tools = [tool('a'), tool('b'), tool('c')];
const ids = (list: SessionTool[]) => list.map(({ id }) => id).join('');

describe('editing the tools of a session', () => {
  it('duplicates a tool under a free name, everything else as typed', () => {
    const odd = tool('odd', '{\n\t"zeta": 1,\n\t"name" :  "odd" ,\n\t"unknown": {"b": 1, "a": 2}\n}');
    expect(duplicateTool([odd, tool('odd_copy')], odd).text).toBe(
      odd.text.replace('"odd" ,', '"odd_copy_2" ,'),
    );
  });

  it('duplicates a broken text as it is', () => {
    const broken = tool('broken', '{"name": "broken",');
    expect(duplicateTool([broken], broken).text).toBe(broken.text);
  });

  it('moves a tool, no further than the ends', () => {
    expect(ids(moveTool(tools, 'b', -1))).toBe('bac');
    expect(ids(moveTool(tools, 'a', -1))).toBe('abc');
    expect(ids(moveTool(tools, 'a', 9))).toBe('bca');
  });

  it('puts a removed tool back where it was, whatever happened meanwhile', () => {
    const removed = removeTool(tools, 'b');
    expect(ids(restoreTool(removed, tool('b'), 1))).toBe('abc');
    expect(ids(restoreTool([], tool('b'), 1))).toBe('b');
  });

  it('adds every kind of tool the menu offers as JSON with a name of its own', () => {
    const list: SessionTool[] = [];
    for (const { family } of [...newTools.flat(), ...newTools.flat().slice(0, 1)])
      list.push(makeTool(newToolText(family, list)));
    const names = list.map(({ text }) => JSON.parse(text)).map(({ name, type }) => name ?? type);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('formatJson', () => {
  it('changes the layout and nothing else', () => {
    expect(formatJson('{"b":1,"a":[1.0,{"x":"é"}]}')).toBe(
      '{\n  "b": 1,\n  "a": [\n    1.0,\n    {\n      "x": "é"\n    }\n  ]\n}',
    );
  });

  it('leaves a text that does not parse alone', () => {
    expect(formatJson('{"a":')).toBeNull();
  });
});
