import { expect, it } from 'vitest';
import { applyPreset } from '@/lib/core/preset/apply-preset';
import { makePresetParts } from '@/lib/core/preset/make-preset-parts';
import { presetPartNames, presetPartsSchema } from '@/lib/core/preset/preset-parts';
import { mergeSessionEdits } from '@/lib/core/session/merge-session-edits';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { sessionToolSchema } from '@/lib/core/session/session-tool';
import { findSilence } from './find-silence';

const config = sessionConfigSchema.parse({});
const silenced = [
  { rule: 'tool-description', path: '', reason: 'a test', by: 'a later version' },
  { rule: 'rule-of-a-later-version', reason: 'known' },
];
const tool = sessionToolSchema.parse({
  id: 'tool_1',
  text: '{"name": "a"}',
  answerer: { type: 'manual' },
  enabled: true,
  silenced,
});
const place = { rule: 'tool-description', path: [] };

it('keeps a finding quiet in its place, but never what the API refuses', () => {
  expect(findSilence(tool.silenced, { ...place, severity: 'warning' })?.reason).toBe('a test');
  expect(findSilence(tool.silenced, { ...place, severity: 'error' })).toBeUndefined();
  expect(
    findSilence(tool.silenced, { ...place, path: ['description'], severity: 'warning' }),
  ).toBeUndefined();
  const everywhere = { rule: 'rule-of-a-later-version', path: ['x'], severity: 'info' as const };
  expect(findSilence(tool.silenced, everywhere)?.reason).toBe('known');
});

it('is kept with what nobody here knows of it', () => {
  expect(tool.silenced).toEqual(silenced);
});

it('wants a reason', () => {
  const parsed = sessionToolSchema.safeParse({ ...tool, silenced: [{ rule: 'x', reason: ' ' }] });
  expect(parsed.error?.issues).toMatchObject([
    { path: ['silenced', 0, 'reason'], message: 'Give a reason.' },
  ]);
});

it('goes with the text of a tool into a preset and out of it', () => {
  const parts = presetPartsSchema.parse(makePresetParts({ config, tools: [tool], draft: '' }, ['tools']));
  const use = { tools: 'add', parts: presetPartNames } as const;
  const own = { ...tool, silenced: [{ rule: 'x', reason: 'of the text that is replaced' }] };
  expect(applyPreset([own], parts, use, () => 'new').tools).toEqual([tool]);
});

it('is an edit like others where two people edit a session', () => {
  const base = { config, tools: [tool] };
  const ours = { tools: [{ ...tool, enabled: false }] };
  const theirs = { config, tools: [{ ...tool, silenced: [] }] };
  expect(mergeSessionEdits(base, theirs, ours).tools).toEqual([
    { ...tool, enabled: false, silenced: undefined },
  ]);
});

it('stays in a session whose tool has the text it was given for, whatever preset comes', () => {
  const [bare] =
    makePresetParts({ config, tools: [{ ...tool, silenced: undefined }], draft: '' }, ['tools']).tools ?? [];
  const parts = presetPartsSchema.parse({ tools: [bare] });
  const use = { tools: 'add', parts: presetPartNames } as const;
  expect(applyPreset([tool], parts, use, () => 'new').tools).toEqual([tool]);
});
