/** Markup that belongs to the model's work and not into its answer, with what stops it. */
export interface Leak {
  tag: string;
  help: string;
}

const SEARCH =
  'Add the sentence “Do not reflect on the quality of the returned search results in your response.” to the end of the prompt.';
const THINKING =
  'The model wrote its thoughts into the answer. Take out of the prompt what asks for these tags, and let it think in blocks of their own: thinking {"type": "adaptive"}.';
const CALL =
  'The model wrote a call as text, and nothing ran. Declare the tool in tools, and take descriptions of calls as XML out of the prompt.';

/** By tag. Source: Anthropic's documentation of tool use ("search_quality_reflection tags") and of thinking. */
const leaks: Readonly<Record<string, string>> = {
  search_quality_reflection: SEARCH,
  search_quality_score: SEARCH,
  thinking: THINKING,
  antThinking: THINKING,
  function_calls: CALL,
  invoke: CALL,
  tool_call: CALL,
  tool_use: CALL,
};

/** A longer text is looked through up to here, in UTF-16 units. */
const MAX_READ = 200_000;
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]{0,1000}`/g;
const TAG = /<(\w{4,40})(?:\s[^<>]{0,200})?>/g;

/** The tags in a text that leaked into it, each kind of help once. What stands as code is meant to be there. */
export function findLeaks(text: string): Leak[] {
  if (!text.includes('<')) return [];
  const found = new Map<string, Leak>();
  for (const [, tag = ''] of text.slice(0, MAX_READ).replace(CODE, ' ').matchAll(TAG)) {
    const help = Object.hasOwn(leaks, tag) ? leaks[tag] : undefined;
    if (help !== undefined && !found.has(help)) found.set(help, { tag, help });
  }
  return [...found.values()];
}
