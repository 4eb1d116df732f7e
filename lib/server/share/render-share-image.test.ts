import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderShareImage } from './render-share-image';
import { toDrawable } from './to-drawable';

/** What the library asks of others: nothing may be, or it would tell them what the picture says. */
const asked: string[] = [];
const { fetch } = globalThis;
beforeAll(() => {
  vi.stubGlobal('fetch', (address: string | URL, init?: RequestInit) => {
    if (/^https?:/.test(String(address))) asked.push(String(address));
    return fetch(address, init);
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const isPng = (picture: ArrayBuffer) =>
  Buffer.from(picture).subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';

describe('the picture of a link', () => {
  it.each([
    'Order triage',
    '注文の仕分け',
    'فرز الطلبات',
    'מיון הזמנות',
    '🎉 Party 👩‍👩‍👧 ©️ ™ 1️⃣',
    'e\u0301 \u200b\u202e\0\ufeff',
    '\ud800 alone',
    '<script>&amp;"\'',
    'x'.repeat(200),
    '',
  ])('is drawn for %j, with nobody asked', async (title) => {
    expect(isPng(await renderShareImage(title, '6 turns, 3 tool calls, Simulator (not Claude)'))).toBe(true);
    expect(asked).toEqual([]);
  });

  it('has a font for every character it draws', async () => {
    const held = Array.from({ length: 0x2fff }, (_, code) => String.fromCharCode(code)).filter(toDrawable);
    expect(held.length).toBeGreaterThan(400);
    for (let at = 0; at < held.length; at += 100)
      await renderShareImage(held.slice(at, at + 100).join(''), '');
    expect(asked).toEqual([]);
  });
});

describe('toDrawable', () => {
  it.each([
    ['Größe – “quoted” Привет', 'Größe – “quoted” Привет'],
    ['🎉 Party  time\n', 'Party time'],
    ['e\u0301', 'é'],
    ['Order 注文', null],
    ['🎉', null],
    ['   ', null],
  ])('makes %j %j', (text, drawn) => {
    expect(toDrawable(text)).toBe(drawn);
  });
});
