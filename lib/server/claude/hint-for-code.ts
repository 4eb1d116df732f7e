import 'server-only';
import { isJsonObject } from '@/lib/core/claude/message';

const WITHOUT_THREAD = 'Take thread out of the settings: the whole history is sent then.';
const WHOLE_SUMMARY = 'Send the summary first and as it came, with what was said after it.';

/** What helps where the API names the case, by its `error_code`. Source: API documentation, "API errors". */
const hints: Readonly<Record<string, string>> = {
  enforced_spend_limit_reached:
    'The spend limit of the account is reached: a retry does not help. Raise it in the Console.',
  contract_spend_limit_reached:
    'The spend limit of the contract is reached: a retry does not help. Ask who holds the contract.',
  ramp_limit_exceeded: 'Requests have grown too fast. Send fewer for a while, then slowly more.',
  thread_not_found: WITHOUT_THREAD,
  thread_already_continued: WITHOUT_THREAD,
  thread_continue_in_flight: WITHOUT_THREAD,
  thread_fingerprint_mismatch: WITHOUT_THREAD,
  thread_unsupported_request: WITHOUT_THREAD,
  tool_name_conflict: 'A tool of that name is of another type. Give the new one another name.',
  tool_reference_unresolved:
    'A change of tools names one that is not there. Add it to the tools, or remove the change.',
  available_tools_limit_exceeded:
    'The conversation has brought in too many tools. Begin another one, or send fewer.',
  compaction_block_ambiguous: WHOLE_SUMMARY,
  compaction_block_misplaced: WHOLE_SUMMARY,
  compaction_content_mismatch: WHOLE_SUMMARY,
  compaction_signature_invalid: WHOLE_SUMMARY,
  compaction_incomplete_turn: 'A turn is still open. Let it end before the conversation is summarized.',
  compaction_nothing_to_summarize: 'There is nothing to summarize yet. Take compaction out of the settings.',
  compaction_too_many_tool_references:
    'The conversation refers to too many tools to be summarized. Begin another one.',
  compaction_tool_changes_mismatch: 'Tools were changed since the summary was made. Ask for another summary.',
  compaction_unavailable: 'No summary can be made just now. Retry this turn.',
};

/** What to do about an error whose details name its case; undefined where they name none, or one that is not known here. */
export function hintForCode(details: unknown): string | undefined {
  const { error_code: code, max_side_length_pixels: side } = isJsonObject(details) ? details : {};
  if (typeof code !== 'string') return undefined;
  if (code !== 'image_dimensions_too_large') return Object.hasOwn(hints, code) ? hints[code] : undefined;
  return typeof side === 'number'
    ? `Make the image smaller: it may have ${side} pixels a side.`
    : 'Make the image smaller.';
}
