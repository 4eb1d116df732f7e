import { getAt } from '@/lib/core/json/get-at';
import type { ToolRule } from '../../tool-finding';
import { visitTexts } from '../visit-texts';

const WORDS =
  /\b(?:CRITICAL|MUST|ALWAYS|NEVER|IMPORTANT|REQUIRED|MANDATORY|WARNING|ONLY|EXTREMELY|ABSOLUTELY|DO NOT|MUST NOT)\b/g;

export const shoutingRule: ToolRule = {
  about: 'tool',
  id: 'shouting',
  severity: 'info',
  title: 'Descriptions do not shout',
  why: 'Current models follow an ordinary sentence; words in capitals make them call the tool where it does not apply.',
  source: 'Prompting best practices: tool use triggering',
  check(tool) {
    return visitTexts(tool).flatMap(({ text, path }) => {
      const [first] = text.match(WORDS) ?? [];
      if (first === undefined) return [];
      return [{ path, message: `"${first}" shouts. Say it in an ordinary sentence, with the reason.` }];
    });
  },
  fix({ definition }, { path }) {
    const text = getAt(definition, path);
    if (typeof text !== 'string') return undefined;
    return { label: 'Say it quietly', edits: [{ path, value: text.replace(WORDS, toQuiet) }] };
  },
};

/** At the beginning of a sentence a word keeps its capital. */
function toQuiet(word: string, at: number, text: string): string {
  const small = word.toLowerCase();
  return /(?:^|[.!?\n]\s*|^\W+)$/.test(text.slice(0, at))
    ? small.charAt(0).toUpperCase() + small.slice(1)
    : small;
}
