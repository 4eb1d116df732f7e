import type { ToolRule } from '../../tool-finding';

const EXAMPLE =
  /\b(?:examples?(?: usage)?:|example (?:input|call|usage)|sample (?:input|call)|e\.g\.\s*\{)|```|\{\s*"[^"]+"\s*:/i;

export const descriptionExamplesRule: ToolRule = {
  about: 'tool',
  id: 'description-examples',
  severity: 'info',
  title: 'Examples of calls stand in input_examples',
  why: 'input_examples are held against the schema. They raised right calls with complex parameters from 72 to 90 % in a published test: measure it on your own tools.',
  source: 'Define tools: input_examples',
  check({ kind, definition: { description, input_examples: examples } }) {
    if (kind !== 'custom' || typeof description !== 'string' || examples !== undefined) return [];
    if (!EXAMPLE.test(description)) return [];
    const message =
      'The description holds an example of a call. Put it into input_examples, and let the description explain.';
    return [{ path: ['description'], message }];
  },
};
