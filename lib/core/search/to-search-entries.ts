import { segment } from './segment';
import { toSearchName } from './to-search-name';
import type { SearchTexts } from './to-search-texts';

/** What the search index holds of a session itself. */
export const toTitleEntry = (title: string, toolNames: readonly string[]) => ({
  title: segment(title),
  tool: segment(toolNames.map(toSearchName).join(', ')),
});

/** What it holds of some of its turns, as one entry. */
export function toTurnsEntry(texts: readonly SearchTexts[]): SearchTexts {
  const merge = (place: keyof SearchTexts) => segment(texts.flatMap((own) => own[place] || []).join('\n'));
  return { tool: merge('tool'), message: merge('message'), input: merge('input'), result: merge('result') };
}
