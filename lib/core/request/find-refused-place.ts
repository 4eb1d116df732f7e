/** Where in a request the API says that something is wrong. */
export type RefusedPlace =
  | { kind: 'tool'; index: number }
  | { kind: 'message'; index: number }
  | { kind: 'settings'; field: string };

/** So much of a message is looked through, in UTF-16 units: the place comes first. */
const MOST_READ = 2000;

/** Fields of the body that are settings; others may be words of a sentence. */
const SETTINGS =
  /^(?:model|max_tokens|system|tool_choice|thinking|output_config|output_format|stop_sequences|metadata|service_tier|speed|container|context_management|compaction|mcp_servers|fallbacks|thread|cache_control|inference_geo|betas)$/;

/**
 * The place the API names at the beginning of the message of a 400: `tools.3.custom.input_schema: …`,
 * `messages.0.content.1: …`, `tool_choice: …`. Source: Messages API documentation, "Errors".
 *
 * @param message may have words of ours before the API's
 * @param paths the places it lists besides, which come first: a message may name none
 * @returns null when it names none
 */
export function findRefusedPlace(message: string, paths: readonly string[] = []): RefusedPlace | null {
  const named = message.slice(0, MOST_READ).matchAll(/(?<=^|\s)([a-z_]+(?:\.[\w-]+)*):(?=\s)/g);
  for (const path of [...paths, ...[...named].map(([, found = '']) => found)]) {
    const [first = '', index = ''] = path.split('.');
    const isNumbered = /^\d+$/.test(index);
    if (isNumbered && first === 'tools') return { kind: 'tool', index: Number(index) };
    if (isNumbered && first === 'messages') return { kind: 'message', index: Number(index) };
    if (SETTINGS.test(first)) return { kind: 'settings', field: first };
  }
  return null;
}
