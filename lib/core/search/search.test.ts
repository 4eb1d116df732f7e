import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExcerpt } from './find-excerpt';
import { parseSearch } from './parse-search';
import { segment, unsegment } from './segment';
import { toSearchName } from './to-search-name';
import { toSearchTexts } from './to-search-texts';

describe('toSearchTexts', () => {
  it('says where each word of a message stands, without keys, bytes and escapes', () => {
    const { texts, hasError } = toSearchTexts({
      content: [
        { type: 'text', text: 'Look it up' },
        { type: 'tool_use', id: 'toolu_1', name: 'get_order', input: { id: '48810', tags: ['a\nb', 2] } },
        {
          type: 'tool_result',
          tool_use_id: 'toolu_1',
          is_error: true,
          content: [
            { type: 'text', text: '{"note": "first\\nsecond"}' },
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
          ],
        },
      ],
    });
    expect(hasError).toBe(true);
    expect(texts.tool).toBe('get_order');
    expect(texts.message).toBe('Look it up');
    expect(texts.input).toBe('id: 48810 tags: a\nb 2');
    expect(texts.result).toContain('note: first\nsecond');
    expect(texts.result).not.toContain('AAAA');
    expect(texts.result).not.toContain('toolu_1');
  });

  it('takes a bounded part of each block, however deep or long it is', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    const content = [
      { type: 'tool_use', name: 'a', input: { deep } },
      { type: 'tool_result', content: 'x'.repeat(5_000_000) },
    ];
    const { texts } = toSearchTexts({ content });
    expect(texts.input).toContain('end');
    expect(texts.result).toHaveLength(20_000);
  });
});

it('a segmented text reads as before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.normalize('NFC').replaceAll('\u200b', '').replaceAll('\0', '');
      expect(unsegment(segment(text))).toBe(plain);
    }),
  );
});

it('a name in camel case is found by its parts, and by the whole', () => {
  expect(toSearchName('getHTTPOrder')).toBe('getHTTPOrder (get HTTP Order)');
  expect(toSearchName('get_order')).toBe('get_order');
});

describe('findExcerpt', () => {
  const find = (query: string, ...texts: string[]) =>
    findExcerpt(
      texts.map((text) => ({ message: segment(text) })),
      parseSearch(query).words,
    );
  const marked = (query: string, text: string) => {
    const found = find(query, text);
    return found?.marks.map(([start, end]) => found.text.slice(start, end));
  };

  it('marks what was looked for, whatever the script, the case and the accents', () => {
    expect(marked('ZURICH', 'Nach Zürich fahren')).toEqual(['Zürich']);
    expect(marked('48810', 'see ORD48810, please')).toEqual(['48810']);
    expect(marked('order', 'get_order_status')).toEqual(['order']);
    expect(marked('状态', '查询订单状态。')).toEqual(['状态']);
    expect(marked('الطلب', 'أين الطلب رقم 5')).toEqual(['الطلب']);
    expect(marked('हिन्दी', 'यह हिन्दी है')).toEqual(['हिन्दी']);
    expect(marked('ship', 'it was shipped today')).toEqual(['shipped']);
    expect(marked('ship today', 'it was shipped today')).toEqual(['today']);
  });

  it('shows the surroundings of a place far inside, of the text that has most of the words', () => {
    const found = find(
      'needle thread',
      'a needle',
      `${'hay '.repeat(500)}needle and thread${' hay'.repeat(500)}`,
    );
    expect(found?.text.length).toBeLessThan(170);
    expect(found?.text).toMatch(/^….*needle and thread.*…$/);
    expect(found?.marks.map(([start, end]) => found.text.slice(start, end))).toEqual(['needle', 'thread']);
  });
});
