import { describe, expect, it } from 'vitest';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { applyPreset, type PresetUse } from './apply-preset';
import { presetPartNames, presetPartsSchema } from './preset-parts';

const mock = (content: string) => ({ type: 'mock' as const, rules: [{ result: { content } }] });
const text = (name: string, more = '') => `{"name": "${name}"${more}}`;
const own: SessionTool[] = [
  { id: 'a', text: text('one'), answerer: mock('mine'), enabled: true },
  { id: 'b', text: text('two'), answerer: { type: 'manual' }, enabled: true },
  { id: 'c', text: '{"name": "half', answerer: { type: 'manual' }, enabled: true },
];
const preset = presetPartsSchema.parse({
  config: { model: 'other' },
  tools: [
    { text: text('two', ', "v": 2'), answerer: mock('theirs'), enabled: false, outputExample: 'x' },
    { text: text('three'), enabled: true },
    { text: '{"name": "half', enabled: true },
  ],
  draft: 'Hello',
});

const use = (given: Partial<PresetUse> = {}) => {
  let count = 0;
  const newToolId = () => `new${++count}`;
  return applyPreset(own, preset, { tools: 'add', parts: presetPartNames, ...given }, newToolId);
};

describe('using a preset', () => {
  it('adds its tools, and lets those of the same names take their places', () => {
    const { tools, config, draft } = use();
    expect(tools?.map(({ id, text }) => [id, text])).toEqual([
      ['a', text('one')],
      ['b', text('two', ', "v": 2')],
      ['c', '{"name": "half'],
      ['new1', text('three')],
      ['new2', '{"name": "half'],
    ]);
    expect(tools?.[1]).toMatchObject({ answerer: mock('theirs'), enabled: false, outputExample: 'x' });
    expect(tools?.[3]?.answerer).toEqual({ type: 'manual' });
    expect([config?.model, draft]).toEqual(['other', 'Hello']);
  });

  it('leaves nothing of the tools before when it replaces them', () => {
    expect(use({ tools: 'replace' }).tools?.map(({ id }) => id)).toEqual(['b', 'new1', 'new2']);
  });

  it('changes the chosen parts alone', () => {
    expect(use({ parts: ['draft'] })).toEqual({ draft: 'Hello' });
    const { tools } = use({ parts: ['tools'] });
    expect(tools?.[1]).toEqual({ ...own[1], text: text('two', ', "v": 2'), enabled: false });
  });

  it('brings answerers to the tools of the same names', () => {
    const { tools, ...rest } = use({ parts: ['answerers'] });
    expect(rest).toEqual({});
    expect(tools).toEqual([own[0], { ...own[1], answerer: mock('theirs'), outputExample: 'x' }, own[2]]);
  });
});
