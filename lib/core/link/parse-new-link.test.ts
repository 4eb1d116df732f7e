import { describe, expect, it } from 'vitest';
import { parseNewLink } from './parse-new-link';

const tool = { name: 'get_order', description: 'Looks up “orders” & more', input_schema: { type: 'object' } };

describe('parseNewLink', () => {
  it('reads what a form would write, in any script', () => {
    const fragment = new URLSearchParams({
      tools: JSON.stringify([tool]),
      prompt: 'أين طلبي + 48810?',
      system: 'Be brief.',
      model: 'claude-haiku-5-5',
      title: 'Orders',
    });
    expect(parseNewLink(`#${fragment}`)).toEqual({
      ok: true,
      offer: {
        tools: [tool],
        prompt: 'أين طلبي + 48810?',
        system: 'Be brief.',
        model: 'claude-haiku-5-5',
        title: 'Orders',
      },
    });
  });

  it('takes a single tool, encoded as an address is', () => {
    expect(parseNewLink(`#tools=${encodeURIComponent(JSON.stringify(tool))}`)).toEqual({
      ok: true,
      offer: { tools: [tool], prompt: '' },
    });
  });

  it.each([
    ['', /nothing/],
    ['#utm_source=docs', /nothing/],
    ['#tools=[{', /not JSON/],
    ['#tools=[1]', /JSON object/],
    [`#tools=[${Array(201).fill('{}').join(',')}]`, /201 tools/],
  ])('says what is wrong with %j', (fragment, message) => {
    expect(parseNewLink(fragment)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });
});
