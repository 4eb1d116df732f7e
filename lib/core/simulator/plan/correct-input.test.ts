import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { readTools } from '../request/read-tools';
import { defineTool } from '../testing/define-tool';
import { correctInput } from './correct-input';

const [tool] = readTools([
  defineTool(
    'do_it',
    '',
    {
      location: { type: 'string' },
      unit: { type: 'string' },
      order_id: { type: 'string' },
      date: { type: 'string' },
      limit: { type: 'integer' },
      status: { type: 'string', enum: ['open', 'closed'] },
    },
    [],
  ),
]);

function correct(input: JsonObject, error: string, question = ''): JsonObject {
  if (!tool) throw new Error('The definition is no tool.');
  return correctInput(input, tool, error, question);
}

describe('correctInput', () => {
  it.each<[string, JsonObject, string, JsonObject]>([
    [
      'an allowed value',
      { location: 'Paris', unit: 'F' },
      "unit must be one of: 'celsius', 'fahrenheit'",
      { location: 'Paris', unit: 'fahrenheit' },
    ],
    [
      'an allowed value in another spelling',
      { unit: 'C' },
      'Invalid unit. Allowed values are celsius, fahrenheit.',
      { unit: 'celsius' },
    ],
    [
      'a suggestion',
      { location: 'Pariss' },
      'Unknown location "Pariss". Did you mean "Paris"?',
      { location: 'Paris' },
    ],
    ['a shape', { order_id: '48810' }, 'order_id should look like ORD-12345', { order_id: 'ORD-48810' }],
    ['a prefix', { order_id: '48810' }, 'order_id must start with "ORD-"', { order_id: 'ORD-48810' }],
    ['a date format', { date: 'May 24, 2026' }, 'date: expected format YYYY-MM-DD', { date: '2026-05-24' }],
    ['an upper bound', { limit: 500 }, 'limit must be at most 100', { limit: 100 }],
    ['a range', { limit: 0 }, 'limit must be between 1 and 50', { limit: 1 }],
    [
      'a free name',
      { location: '/memories/notes.md' },
      'File /memories/notes.md already exists',
      { location: '/memories/notes-2.md' },
    ],
    [
      'a missing property',
      { location: 'Paris' },
      "Missing required parameter 'unit'",
      { location: 'Paris', unit: 'example' },
    ],
    [
      'an unexpected property',
      { location: 'Paris', unit: 'x' },
      'Unexpected property: unit',
      { location: 'Paris' },
    ],
  ])('heeds %s the error names', (_title, input, error, expected) => {
    expect(correct(input, error)).toEqual(expected);
  });

  it('asks the question which of the allowed values is meant', () => {
    const error = 'unit must be one of kelvin, celsius, fahrenheit';
    expect(correct({ unit: '?' }, error, 'The weather in fahrenheit')).toEqual({ unit: 'fahrenheit' });
  });

  it.each([
    ['the error says nothing better', { location: 'Paris' }, 'Error: timed out'],
    [
      'the error names a property that is fine',
      { location: 'Paris', unit: 'fahrenheit' },
      "unit must be one of 'metric', 'fahrenheit'",
    ],
    ['the better value would break the schema', { status: 'open' }, 'status must be one of: pending, done'],
  ])('leaves an input as it is when %s', (_title, input, error) => {
    expect(correct(input, error)).toEqual(input);
  });
});
