import { expect, it } from 'vitest';
import { hintForCode } from './hint-for-code';

it.each([
  ...['enforced_spend_limit_reached', 'contract_spend_limit_reached', 'ramp_limit_exceeded'],
  ...['thread_not_found', 'thread_already_continued', 'thread_continue_in_flight'],
  ...['thread_fingerprint_mismatch', 'thread_unsupported_request'],
  ...['tool_name_conflict', 'tool_reference_unresolved', 'available_tools_limit_exceeded'],
  ...['compaction_block_ambiguous', 'compaction_block_misplaced', 'compaction_content_mismatch'],
  ...['compaction_incomplete_turn', 'compaction_nothing_to_summarize', 'compaction_signature_invalid'],
  ...['compaction_too_many_tool_references', 'compaction_tool_changes_mismatch', 'compaction_unavailable'],
  'image_dimensions_too_large',
])('says what helps where the API says %s', (error_code) => {
  expect(hintForCode({ error_code })).toMatch(/^[A-Z].{20,}\.$/);
});

it.each([
  [undefined],
  [null],
  ['text'],
  [{}],
  [{ error_code: 7 }],
  [{ error_code: 'toString' }],
  [{ error_code: 'new' }],
])('leaves it to the status where nothing is known: %o', (details) => {
  expect(hintForCode(details)).toBeUndefined();
});
