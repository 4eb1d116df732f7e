import { expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { fixSettings } from './fix-settings';

const config = sessionConfigSchema.parse({ thinking: { type: 'enabled', budget_tokens: 10 } });

it('makes the edits of a fix in the settings, and leaves what they do not name', () => {
  const fixed = fixSettings(config, [{ op: 'replace', path: '/thinking', value: { type: 'disabled' } }]);
  expect(fixed).toEqual({ ...config, thinking: { type: 'disabled' } });
});

it('adds a beta where none was named yet', () => {
  expect(fixSettings(config, [{ op: 'add', path: '/betas/-', value: 'my-beta' }]).betas).toEqual(['my-beta']);
});

it('changes nothing where the settings would be none any more', () => {
  expect(fixSettings(config, [{ op: 'add', path: '/max_tokens', value: 'many' }])).toBe(config);
});
