import { blockKinds } from '@/lib/core/block/kinds';

/** Numbers of the format, by field. */
const NUMBER_FIELDS = `v seq at step attempt maxRetries delayMs retries ttftMs totalMs paramsOf kept index status max_tokens
  max_steps max_continuations delay_ms budget_tokens temperature top_p top_k input_tokens output_tokens
  cache_creation_input_tokens cache_read_input_tokens ephemeral_5m_input_tokens ephemeral_1h_input_tokens`;

/** Fields of snapshots, run events and the Messages API, and the words that stand in them. */
const WORDS = `type title config tools text answerer enabled outputExample checksInput silenced library toolId version rule turns runs hasRequests
  id parentId runId message role content parentTurnId turnId turnIds added withoutThinking events mode model isResumed params messages
  delta content_block usage stop_reason stop_sequence input name tool_use_id tool_use_ids is_error result by reason
  error code hint issues path answerer rules when loop betas system stream source data media_type url thinking
  partial_json signature citation citations container tool_choice mcp_servers simulator_pace
  loopbench.snapshot run-start request-start stream turn-end call-start call-end run-wait request-retry run-error
  run-end user assistant system auto step manual mock none person loop answers results request believable fast instant
  running completed waiting cancelled failed limit interrupted
  message_start message_delta message_stop content_block_start content_block_delta content_block_stop ping
  text_delta input_json_delta thinking_delta signature_delta citations_delta compaction_delta
  document search_result fallback base64 adaptive disabled
  end_turn max_tokens pause_turn refusal tool any`;

const numberFields = new Set(NUMBER_FIELDS.split(/\s+/));
const words = new Set([...numberFields, ...WORDS.split(/\s+/), ...blockKinds.flatMap(({ types }) => types)]);

/**
 * True for a word the format itself consists of, or a name `makeSnapshot` gave. It tells nobody anything, and without
 * it the snapshot could not be read: a person who hides "text" means the word in what was said.
 */
export function isFormatWord(text: string): boolean {
  return words.has(text) || /^[tr]\d{1,6}$/.test(text);
}

/** True for a count or a time of the format. Larger ones are somebody's data in a field of the same name. */
export function isFormatNumber(field: string, value: number): boolean {
  return numberFields.has(field) && Math.abs(value) < 1e9;
}
