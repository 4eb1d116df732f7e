import { describe, expect, it } from 'vitest';
import { fillMockResult, findMissingInRule } from './fill-mock-result';

const input = { id: '48810', items: [{ sku: 'A-1' }], count: 2 };
const content =
  '{{input.id}} {{input.items.0.sku}} {{input.items}} {{input.count}} {{input.none.x}} {{shop}}';
const shop = (name: string) => (name === 'shop' ? 'Acme' : undefined);

describe('the result of a mock', () => {
  it('holds what the input says, where the rule is a template', () => {
    expect(fillMockResult({ result: { content }, template: true }, input, null)).toEqual({
      content: 'The mock has no answer: the call has no input.none.x.',
      is_error: true,
    });
    const there = content.replace('{{input.none.x}}', '');
    expect(fillMockResult({ result: { content: there }, template: true }, input, null)).toEqual({
      content: '48810 A-1 [{"sku":"A-1"}] 2  {{shop}}',
    });
    expect(findMissingInRule({ result: { content }, template: true }, shop)).toEqual([]);
  });

  it('stays JSON where it is JSON, whatever the input holds', () => {
    const content = '{"id": {{ input.id }}, "said": "You asked: {{input.q}}", "items": {{input.items}}}';
    const asked = { id: '48810', q: 'a "b"\n\\', items: [1] };
    const filled = fillMockResult({ result: { content }, template: true }, asked, null).content;
    expect(JSON.parse(String(filled))).toEqual({ id: '48810', said: 'You asked: a "b"\n\\', items: [1] });
    expect(fillMockResult({ result: { content: '{{ input.q }}' }, template: true }, asked, null)).toEqual({
      content: asked.q,
    });
  });

  it('stays as it is in a rule that is none, and a session without variables', () => {
    expect(fillMockResult({ result: { content, is_error: true } }, input, null)).toEqual({
      content,
      is_error: true,
    });
    expect(fillMockResult({ result: {} }, input, shop)).toEqual({});
  });

  it('holds the variables of the session, in blocks too, and misses the others', () => {
    const blocks = [
      { type: 'text', text: '{{shop}}' },
      { type: 'image', source: '{{shop}}' },
    ];
    expect(fillMockResult({ result: { content: blocks } }, input, shop).content).toEqual([
      { type: 'text', text: 'Acme' },
      { type: 'image', source: '{{shop}}' },
    ]);
    expect(findMissingInRule({ result: { content: '{{input.id}} {{city}}' } }, shop)).toEqual([
      'input.id',
      'city',
    ]);
  });

  it('is a failure that names the part of the input which would make it too long', () => {
    const rule = { result: { content: '{{input.id}}{{input.text}}'.repeat(300) }, template: true };
    const { content, is_error } = fillMockResult(rule, { id: '1', text: 'x'.repeat(100_000) }, null);
    expect(is_error).toBe(true);
    expect(content).toMatch(
      /^The mock has no answer: With \{\{input\.text\}\} filled in, its result would grow by more/,
    );
  });
});
