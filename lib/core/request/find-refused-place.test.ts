import { expect, it } from 'vitest';
import { findRefusedPlace } from './find-refused-place';

it.each([
  ['tools.3.custom.input_schema: JSON schema is invalid.', { kind: 'tool', index: 3 }],
  ['messages.0.content.1.content.0: image_dimensions_too_large', { kind: 'message', index: 0 }],
  [
    'The API refused the request: messages.12: all messages must have content',
    { kind: 'message', index: 12 },
  ],
  [
    'tool_choice: type "tool" and "any" are not supported for this model.',
    { kind: 'settings', field: 'tool_choice' },
  ],
  ['thinking.budget_tokens: Input should be at least 1024', { kind: 'settings', field: 'thinking' }],
  ['Your credit balance is too low: see billing.', null],
  ['note: something', null],
  ['', null],
])('finds the place in %j', (message, place) => {
  expect(findRefusedPlace(message)).toEqual(place);
});

it('goes by the places listed beside a message that names none', () => {
  const paths = ['messages.2.content.1.content.0', 'messages.4.content.0'];
  expect(findRefusedPlace('An image is too large.', paths)).toEqual({ kind: 'message', index: 2 });
});
