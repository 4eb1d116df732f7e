import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import type { BlockGroup } from './block-group';
import { findElsewhere } from './find-elsewhere';
import { groupBlocks } from './group-blocks';

const text = (said: string, ...citations: object[]): Block => ({
  type: 'text',
  text: said,
  ...(citations.length > 0 ? { citations } : {}),
});
const call = (id: string, name = 'web_search', caller?: string): Block => ({
  type: 'server_tool_use',
  id,
  name,
  input: {},
  ...(caller ? { caller: { type: 'code_execution_20260120', tool_id: caller } } : {}),
});
const result = (id: string, type = 'web_search_tool_result'): Block => ({
  type,
  tool_use_id: id,
  content: [],
});
const toolUse = (id: string, caller: string): Block => ({
  type: 'tool_use',
  id,
  name: 'query_db',
  input: {},
  caller: { type: 'code_execution_20260120', tool_id: caller },
});

/** Groups as short words. */
const draw = (groups: readonly BlockGroup[]): unknown[] =>
  groups.map(({ block, more, result: outcome, isResultLater, made, isContinued }) => [
    `${isContinued ? '…' : ''}${String(block.id ?? block.text ?? block.type)}`,
    ...(more ?? []).map((one) => `+${one.text}`),
    ...(made ? [draw(made)] : []),
    ...(outcome ? [`=${outcome.tool_use_id}${isResultLater ? ' later' : ''}`] : []),
  ]);

describe('the blocks of a message', () => {
  it('are one text where something of it is cited, and stay apart where nothing is', () => {
    const cited = [
      text('According to it, '),
      text('grass is green', { type: 'char_location' }),
      text(' today.'),
    ];
    expect(draw(groupBlocks([...cited, call('s'), text('One.'), text('Two.')]))).toEqual([
      ['According to it, ', '+grass is green', '+ today.'],
      ['s'],
      ['One.'],
      ['Two.'],
    ]);
  });

  it('put an outcome with its call, and a call of code within the code that made it', () => {
    const blocks = [
      call('code', 'code_execution'),
      call('search', 'web_search', 'code'),
      result('search'),
      toolUse('client', 'code'),
      result('code', 'code_execution_tool_result'),
      text('Done.'),
      result('stray'),
    ];
    expect(draw(groupBlocks(blocks))).toEqual([
      ['code', [['search', '=search'], ['client']], '=code'],
      ['Done.'],
      ['web_search_tool_result'],
    ]);
  });

  it('go on with a call of an earlier message, and tell that an outcome comes later', () => {
    const first = [call('code', 'code_execution'), toolUse('a', 'code')];
    const second = [toolUse('b', 'code')];
    const third = [result('code', 'code_execution_tool_result'), text('Done.')];
    const elsewhere = findElsewhere([first, second, third]);
    expect([first, second, third].map((blocks) => draw(groupBlocks(blocks, elsewhere)))).toEqual([
      [['code', [['a']], '=code later']],
      [['…code', [['b']], '=code later']],
      [['…code', '=code'], ['Done.']],
    ]);
    expect(elsewhere.findFor(first)).toEqual([third[0]]);
  });

  it('are each told once, whatever ids they share and whoever they name', () => {
    const blocks = [
      call('x', 'web_search', 'y'),
      call('y', 'web_search', 'x'),
      call('x'),
      result('x'),
      result('x'),
      call('z', 'web_search', 'z'),
    ];
    const count = (groups: readonly BlockGroup[]): number =>
      groups.reduce((sum, { result: outcome, made = [] }) => sum + 1 + (outcome ? 1 : 0) + count(made), 0);
    expect(count(groupBlocks(blocks, findElsewhere([blocks])))).toBe(blocks.length);
  });

  it('end however many there are and however deep calls lie in each other', () => {
    const deep = Array.from({ length: 5000 }, (_, index) =>
      call(`c${index}`, 'code_execution', `c${index - 1}`),
    );
    const long = Array.from({ length: 100_000 }, (_, index) => text(String(index)));
    expect(groupBlocks([...deep, ...long]).length).toBeGreaterThan(100_000);
  });
});
