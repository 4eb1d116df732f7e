import { countTextTokens } from '@/lib/core/simulator/wire/count-tokens';
import type { Attachment } from './attachment';

/** What a person found somewhere, as a search result the model can cite. Source: API documentation, "Search results". */
export function toSearchResult(given: { title: string; source: string; text: string }): Attachment {
  const { title, source, text } = given;
  return {
    name: title,
    block: { type: 'search_result', source, title, content: [{ type: 'text', text }] },
    bytes: new TextEncoder().encode(text).length,
    tokens: countTextTokens(text + title + source),
  };
}
