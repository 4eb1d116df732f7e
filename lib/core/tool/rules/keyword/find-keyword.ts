import { findNearestWord } from '@/lib/core/claude/content/find-nearest-word';
import { keywordKinds } from '@/lib/core/schema/schema-draft';

/** Words that say nothing about what is valid, but are part of JSON Schema. */
const ANNOTATIONS = ['default', 'const', 'additionalItems', '$recursiveRef', '$recursiveAnchor'];

const keywords = new Set([...keywordKinds['draft-2020-12'].keys(), ...ANNOTATIONS]);

/** Other ways to write a keyword, too far from it to be a slip of the hand. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['desc', 'description'],
  ['descr', 'description'],
  ['id', '$id'],
  ['ref', '$ref'],
  ['defs', '$defs'],
  ['schema', '$schema'],
  ['allowedvalues', 'enum'],
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['regex', 'pattern'],
]);

export const isKeyword = (word: string): boolean => keywords.has(word);

/** The keyword a word was most likely meant to be; undefined for one that is none of them, or that is one. */
export function findMeantKeyword(word: string): string | undefined {
  // `example` is a keyword of OpenAPI, and not a list.
  if (isKeyword(word) || word === 'example' || word.startsWith('x-')) return undefined;
  const other = OTHERS.get(word.toLowerCase());
  if (other !== undefined) return other;
  const near = findNearestWord(word, keywords);
  return near !== undefined && isLikely(word, near) ? near : undefined;
}

/** Short words are near to one another by chance. */
function isLikely(word: string, near: string): boolean {
  const bare = near.replace('$', '');
  const sort = (text: string) => [...text.toLowerCase()].sort().join('');
  return word.length > 5 || word[0]?.toLowerCase() === bare[0] || sort(word) === sort(bare);
}
