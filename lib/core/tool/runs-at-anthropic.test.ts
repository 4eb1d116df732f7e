import { expect, it } from 'vitest';
import { anthropicTools } from './anthropic-tools';
import { runsAtAnthropic } from './runs-at-anthropic';

it.each(anthropicTools)('says the same of $type as the catalogue', ({ type, runs }) => {
  expect(runsAtAnthropic({ type })).toBe(runs === 'server');
});

it.each([null, {}, { type: 'custom', name: 'web_search_x' }, { type: 7 }])(
  'is not true of %j',
  (definition) => {
    expect(runsAtAnthropic(definition)).toBe(false);
  },
);
