import type { ToolRule } from '../../tool-finding';
import { splitName } from '../split-name';
import { visitTexts } from '../visit-texts';

/** What is written where something is still to be written. */
/** A text that stands in for another is short; the pattern takes time in the square of the length. */
const LONGEST = 200;
const PLACEHOLDER =
  /^\W*(?:todo|tbd|fixme|xxx|lorem ipsum|n\/?a|none|null|undefined|description|(?:a |the |some |insert |add |your )*(?:tool |parameter |property )?description(?: here| goes here)?|a (?:tool|function|parameter|value|string)|string|value|test|asdf|foo|bar|baz|\.\.\.)\W*$/i;
const UNFINISHED = /\b(?:TODO|TBD|FIXME)\b\s*[:(-]|\blorem ipsum\b|\[(?:insert|your|add)\b[^\]]*\]/i;

export const placeholderTextRule: ToolRule = {
  about: 'tool',
  id: 'placeholder-text',
  severity: 'warning',
  title: 'Descriptions say more than the name',
  why: 'A text that is still to be written, or that repeats the name, leaves the model guessing, and costs tokens.',
  source: 'Define tools: best practices for tool definitions',
  check(tool) {
    return visitTexts(tool).flatMap(({ text, path }) => {
      if (path.at(-1) !== 'description' || text.trim() === '') return [];
      if ((text.length <= LONGEST && PLACEHOLDER.test(text)) || UNFINISHED.test(text)) {
        return [
          { path, message: 'The description is still to be written. Say what it is, and what it is for.' },
        ];
      }
      const name = path.length === 1 ? tool.name : path.at(-3) === 'properties' ? String(path.at(-2)) : null;
      if (name === null || !isSameWords(text, name)) return [];
      return [{ path, message: 'The description says no more than the name. Say what the name does not.' }];
    });
  },
};

const LITTLE = new Set(['the', 'a', 'an', 'of', 'this', 'tool', 'parameter']);

function isSameWords(text: string, name: string): boolean {
  if (text.length > 100) return false;
  const toWords = (from: string) => splitName(from).filter((word) => !LITTLE.has(word));
  return toWords(text).join(' ') === toWords(name).join(' ');
}
