import { expect, it } from 'vitest';
import { showInvisible } from './show-invisible';

it.each([
  ['invoice_\u202efdp.exe', 'invoice_⟦U+202E⟧fdp.exe'],
  ['a\u2066b\u2069\u200e\u200f\u061c', 'a⟦U+2066⟧b⟦U+2069⟧⟦U+200E⟧⟦U+200F⟧⟦U+061C⟧'],
  ['\ufeffa\u200bb\u2060\u00ad', '⟦U+FEFF⟧a⟦U+200B⟧b⟦U+2060⟧⟦U+00AD⟧'],
  ['a\u2028b\u2029\u0000\u0007', 'a⟦U+2028⟧b⟦U+2029⟧⟦U+0000⟧⟦U+0007⟧'],
  ['cut \ud83d', 'cut ⟦U+D83D⟧'],
  ['\u{e0041}\u{e0042}', '⟦U+E0041⟧⟦U+E0042⟧'],
])('shows what is not seen or turns text round: %j', (text, shown) => {
  expect(showInvisible(text)).toBe(shown);
});

it.each([
  ['{\n\t"a": 1\r\n}'],
  ['👨‍👩‍👧 ❤️ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['می\u200cخواهم'],
  ['é e\u0301 日本語 العربية'],
])('leaves natural text alone: %j', (text) => {
  expect(showInvisible(text)).toBe(text);
});
