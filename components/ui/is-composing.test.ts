import { expect, it } from 'vitest';
import { isComposing } from './is-composing';

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { key: 'Enter', ...init });

it.each([
  ['as most browsers tell it', { isComposing: true }, true],
  ['as Safari tells it after the composition has ended', { isComposing: false, keyCode: 229 }, true],
  ['of no composition', { keyCode: 13 }, false],
])('knows the Enter %s', (_name, init, wanted) => {
  const event = press(init);
  expect(isComposing(event)).toBe(wanted);
  expect(isComposing({ keyCode: event.keyCode, nativeEvent: event })).toBe(wanted);
});
