import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, it } from 'vitest';
import { cx } from './cx';

it.each<[string, (string | false | null | undefined)[], string]>([
  ['leaves out what is not a name', ['a', false, undefined, null, '', 'b'], 'a b'],
  ['the later size holds', ['size-6 rounded', 'size-7'], 'rounded size-7'],
  [
    'a colour and a size of the text stand side by side',
    ['text-ink text-xs', 'text-bad'],
    'text-xs text-bad',
  ],
  ['what sets all sides replaces one, not the other way round', ['px-2 pl-3', 'px-0'], 'px-0'],
  ['one side is set beside both', ['px-2', 'pl-3'], 'px-2 pl-3'],
  [
    'under another condition nothing is replaced',
    ['hover:bg-sunken bg-surface', 'bg-raised'],
    'hover:bg-sunken bg-raised',
  ],
  ['under the same condition it is', ['hover:bg-sunken', 'hover:bg-raised'], 'hover:bg-raised'],
  [
    'within brackets a colon is no condition',
    ['w-[calc(1px)] [&>a:hover]:h-1', 'w-4'],
    '[&>a:hover]:h-1 w-4',
  ],
  ['what is not known stays', ['tool-card streaming', 'streaming'], 'tool-card streaming streaming'],
])('%s', (_title, names, merged) => {
  expect(cx(...names)).toBe(merged);
});

/** Every utility written in the sources, without the conditions it stands under. */
function listUtilities(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync('components', { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.test)\.tsx?$/.test(file) || file === 'ui/cx.ts') continue;
    for (const [, single, double, template] of readFileSync(join('components', file), 'utf8').matchAll(
      /'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g,
    )) {
      for (const word of (single ?? double ?? template ?? '').split(/\s+/)) {
        if (/^-?[a-z][\w./%()#,+*[\]-]*$/.test(word)) found.add(word);
      }
    }
  }
  return [...found];
}

it('merges every pair of classes in use as tailwind-merge does', () => {
  const twMerge = extendTailwindMerge({
    cacheSize: 0,
    extend: { theme: { shadow: ['float'] }, classGroups: { 'font-size': [{ text: ['2xs'] }] } },
  });
  // A word that is no utility is kept twice; one that is, once. `sr-only` is no look that another one changes.
  const utilities = listUtilities().filter(
    (word) => word !== 'sr-only' && twMerge(`${word} ${word}`) === word,
  );
  expect(utilities.length).toBeGreaterThan(300);
  const wrong = utilities.flatMap((first) =>
    utilities.flatMap((second) => {
      const [ours, theirs] = [cx(first, second), twMerge(`${first} ${second}`)];
      return first === second || ours === theirs ? [] : [`${first} ${second}: ${ours}, not ${theirs}`];
    }),
  );
  expect(wrong).toEqual([]);
});
