import { escapePointerPart } from '@/lib/core/json/json-pointer';
import type { InvalidTexts } from './invalid-text';

/** The texts once an entry is taken out of a list: its own are gone, those of the entries after it move up with them. */
export function forgetEntry(texts: InvalidTexts, list: string, index: number): InvalidTexts {
  const kept = Object.entries(texts).flatMap(([path, text]) => {
    const [at = '', ...inner] = path.startsWith(`${list}/`) ? path.slice(list.length + 1).split('/') : [];
    const number = /^\d+$/.test(at) ? Number(at) : -1;
    if (number === index) return [];
    const moved = [list, escapePointerPart(number - 1), ...inner].join('/');
    return [[number > index ? moved : path, text] as const];
  });
  return Object.fromEntries(kept);
}
