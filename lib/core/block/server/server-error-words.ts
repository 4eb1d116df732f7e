/** Why a server tool failed, in words, and what helps. */
export interface ErrorWords {
  text: string;
  help: string;
}

const LATER = 'It is a passing state: run again from here in a moment.';

/**
 * Every `error_code` of the server tools. Source: the "Errors" parts of the pages of web search, web fetch, code execution,
 * tool search and advisor in the API documentation.
 */
const errorWords: Readonly<Record<string, ErrorWords>> = {
  invalid_tool_input: {
    text: 'The input was not valid.',
    help: 'The model sees this and mostly tries again with another input.',
  },
  unavailable: { text: 'The tool was not available.', help: LATER },
  max_uses_exceeded: {
    text: 'The tool was used as often as max_uses allows.',
    help: 'Raise max_uses in the definition of the tool, or leave it out.',
  },
  too_many_requests: { text: 'The tool was called too often in a short time (rate limit).', help: LATER },
  query_too_long: { text: 'The query was too long.', help: 'Ask for shorter, more specific searches.' },
  request_too_large: {
    text: 'The request was too large for the search.',
    help: 'Ask for shorter, more specific searches.',
  },
  url_too_long: {
    text: 'The address has more than 250 characters.',
    help: 'Give a shorter address of the page.',
  },
  url_not_allowed: {
    text: 'The rules for domains do not allow this address.',
    help: 'See allowed_domains and blocked_domains of the tool, and the settings of the organization.',
  },
  url_not_in_prior_context: {
    text: 'The address stands nowhere earlier in the conversation: the tool fetches no other.',
    help: 'Write the address into a message, or let a search find it first. See url_sources of the tool.',
  },
  url_not_accessible: {
    text: 'The page could not be fetched.',
    help: 'The site may be down, or may refuse to be fetched.',
  },
  unsupported_content_type: {
    text: 'What lies there is of a kind the tool does not read.',
    help: 'It reads text, web pages and PDF.',
  },
  content_too_large: {
    text: 'The page is too large.',
    help: 'Set max_content_tokens of the tool, or fetch a smaller page.',
  },
  execution_time_exceeded: {
    text: 'It ran longer than it may.',
    help: 'Ask for less in one step.',
  },
  output_file_too_large: {
    text: 'A file it wrote is too large.',
    help: 'Have the output split or shortened.',
  },
  file_not_found: {
    text: 'There is no such file in the container.',
    help: 'See the path, and whether the same container was used (container id).',
  },
  prompt_too_long: {
    text: 'The conversation is too long for the advisor.',
    help: 'Compact the conversation, or choose an advisor with a larger context window.',
  },
  overloaded: { text: 'The model of the advisor has too much to do right now.', help: LATER },
  model_not_found: {
    text: 'The model of the advisor does not exist, or this key may not use it.',
    help: 'See model in the definition of the advisor tool.',
  },
};

/** A code as words; one nobody knows yet as it is. */
export function wordServerError(code: string): ErrorWords {
  const known = Object.hasOwn(errorWords, code) ? errorWords[code] : undefined;
  return known ?? { text: code === '' ? 'It failed.' : `It failed: ${code}.`, help: '' };
}
