type ClassName = string | false | null | undefined;

/** A family of utilities that set one thing, and the narrower ones that it sets as well. */
type Rule = readonly [pattern: RegExp, group: string, narrower?: readonly string[]];

const MAX_REMEMBERED = 2000;

/** Of a list, the first that fits; what none fits is kept beside everything. */
const rules: readonly Rule[] = [
  [/^-?p-/, 'p', ['px', 'py', 'ps', 'pe', 'pt', 'pr', 'pb', 'pl']],
  [/^-?px-/, 'px', ['pr', 'pl']],
  [/^-?py-/, 'py', ['pt', 'pb']],
  [/^-?m-/, 'm', ['mx', 'my', 'ms', 'me', 'mt', 'mr', 'mb', 'ml']],
  [/^-?mx-/, 'mx', ['mr', 'ml']],
  [/^-?my-/, 'my', ['mt', 'mb']],
  [/^gap-(?![xy]-)/, 'gap', ['gap-x', 'gap-y']],
  [/^size-/, 'size', ['w', 'h']],
  [/^-?inset-(?![xy]-)/, 'inset', ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left']],
  [/^-?inset-x-/, 'inset-x', ['right', 'left']],
  [/^-?inset-y-/, 'inset-y', ['top', 'bottom']],
  [/^(flex|inline-flex|grid|inline-grid|block|inline-block|inline|hidden|contents)$/, 'display'],
  [/^(static|relative|absolute|fixed|sticky)$/, 'position'],
  [/^(in)?visible$/, 'visibility'],
  [/^text-(2xs|xs|sm|base|lg|\d?xl)$/, 'text-size'],
  [/^text-(start|left|center|right|end)$/, 'text-align'],
  [/^font-(mono|sans)$/, 'font-family'],
  [/^border(-\d)?$/, 'border-width', ['border-t', 'border-r', 'border-b', 'border-l']],
  [/^border-([trbl])(-\d)?$/, 'border-$1'],
  [/^border-(solid|dashed|dotted|none)$/, 'border-style'],
  [
    /^rounded(-(xs|sm|md|lg|\d?xl|full|none))?$/,
    'rounded',
    ['rounded-t', 'rounded-r', 'rounded-b', 'rounded-l'],
  ],
  [/^rounded-([trbl])-/, 'rounded-$1'],
  [/^shadow(-(xs|sm|md|lg|\d?xl|none|float))?$/, 'shadow'],
  [/^outline(-\d)?$/, 'outline-width'],
  [/^outline-(none|hidden|dashed|dotted)$/, 'outline-style'],
  [/^-?outline-offset-/, 'outline-offset'],
  [/^line-clamp-/, 'line-clamp', ['display', 'overflow']],
  [/^list-(disc|decimal|none)$/, 'list-style'],
  [/^transition(-|$)/, 'transition'],
  [/^-?(translate-[xy])-/, '$1'],
  [/^flex-(row|col)(-reverse)?$/, 'flex-direction'],
  [/^flex-(no)?wrap(-reverse)?$/, 'flex-wrap'],
  [/^flex-/, 'flex', ['grow', 'shrink', 'basis']],
  [/^(grow|shrink)(-0)?$/, '$1'],
  [/^overflow-(?![xy]-)/, 'overflow', ['overflow-x', 'overflow-y']],
  [/^(overflow-[xy]|gap-[xy]|grid-(?:cols|rows)|(?:min|max)-[wh]|pointer-events)-/, '$1'],
  [/^object-(contain|cover|fill|none)$/, 'object-fit'],
  [/^whitespace-/, 'whitespace'],
  [/^(no-underline|underline|line-through)$/, 'text-decoration'],
  // Whatever else is written as a name and a value: `bg-accent`, `h-7`, `-mt-1`, `text-ink`, `cursor-pointer`.
  [
    /^-?(bg|text|border|font|leading|basis|opacity|cursor|w|h|z|top|right|bottom|left|p[setrbl]|m[setrbl])-/,
    '$1',
  ],
  [/^(items|justify|self|resize|select|fill|stroke|outline|accent|animate)-/, '$1'],
];

const remembered = new Map<string, string>();

/**
 * Joins class names, leaving out what is not one. Of two that set the same thing under the same condition the later one
 * holds, so that a part's own look can be changed where it is used: `cx('size-6', 'size-7')` is `size-7`.
 *
 * Why not tailwind-merge and class-variance-authority: measured with esbuild, minified and gzipped, they are 8.7 KB and
 * 0.5 KB of the first load, this is 1 KB, and a variant is a record of class names that TypeScript knows already. A test
 * holds it against tailwind-merge for every pair of classes that the components use.
 */
export function cx(...names: ClassName[]): string {
  const joined = names.filter(Boolean).join(' ');
  const known = remembered.get(joined);
  if (known !== undefined) return known;
  const merged = merge(joined);
  // Class names are written in the sources, so they are few; the bound is for those that somebody puts together.
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(joined, merged);
  return merged;
}

function merge(joined: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of joined.split(/\s+/).filter(Boolean).reverse()) {
    const { condition, utility } = split(name);
    const rule = rules.find(([pattern]) => pattern.test(utility));
    if (rule) {
      const [pattern, group, narrower = []] = rule;
      const own = toGroup(utility, pattern, group);
      if (taken.has(condition + own)) continue;
      for (const each of [own, ...narrower]) taken.add(condition + each);
    }
    kept.push(name);
  }
  return kept.reverse().join(' ');
}

/** `group-hover:data-[open]:bg-accent!` is `bg-accent` under the condition `group-hover:data-[open]:!`. */
function split(name: string): { condition: string; utility: string } {
  let depth = 0;
  let start = 0;
  for (let index = 0; index < name.length; index++) {
    const character = name[index];
    if (character === '[' || character === '(') depth++;
    else if (character === ']' || character === ')') depth--;
    else if (character === ':' && depth === 0) start = index + 1;
  }
  const isImportant = name.endsWith('!');
  return {
    condition: name.slice(0, start) + (isImportant ? '!' : ''),
    utility: name.slice(start, isImportant ? -1 : undefined),
  };
}

const toGroup = (utility: string, pattern: RegExp, group: string): string =>
  group.includes('$1') ? group.replace('$1', pattern.exec(utility)?.[1] ?? '') : group;
