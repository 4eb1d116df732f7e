/**
 * The categories of refusals in words. Source: Messages API reference, `stop_details.category`.
 */
const categories: Readonly<Record<string, string>> = {
  cyber:
    'it could enable harm to computers, such as malware or exploits (harmless security work can be taken for it)',
  bio: 'it could enable biological harm, such as dangerous lab methods (harmless life science can be taken for it)',
  frontier_llm:
    'it could help to develop competing AI models, which the terms restrict (harmless work can be taken for it)',
  reasoning_extraction:
    'it asks the model to write out its inner reasoning (ask for display "summarized" of thinking instead)',
  general_harms: 'it touches something that was judged harmful (harmless work can be taken for it)',
};

/** A category in words; one nobody knows yet as it is, none as nothing. */
export function wordRefusal(category: unknown): string {
  if (typeof category !== 'string' || category === '') return '';
  return Object.hasOwn(categories, category) ? `${category}: ${categories[category]}` : category;
}
