import 'server-only';
import { isJsonObject } from '@/lib/core/claude/message';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { getEnv } from '@/lib/server/env';
import { createClaudeClient } from './claude-client';
import { toFileError } from './to-file-error';
import { withoutKeyIn } from './without-key';

/** What the Files API knows of a file. */
export interface FileFacts {
  name: string;
  mimeType: string;
  size: number | null;
}

const TIMEOUT_MS = 10_000;
/** A file never changes: what is known of so many is kept. */
const MAX_KEPT = 2000;

const kept = new Map<string, FileFacts>();

/**
 * Asks the Files API about a file. Source: API documentation, "Files API".
 *
 * @throws AppError `no_api_key`, `not_found`, `file_unavailable`
 */
export async function retrieveFile(id: string): Promise<FileFacts> {
  const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL } = getEnv();
  const key = `${ANTHROPIC_BASE_URL} ${ANTHROPIC_API_KEY} ${id}`;
  const known = kept.get(key);
  if (known) return known;
  const client = createClaudeClient({ model: 'any', loop: defaultLoopLimits });
  const answer: unknown = await client.files
    .retrieveMetadata(id, {}, { timeout: TIMEOUT_MS })
    .catch((error: unknown) => {
      throw toFileError(error);
    });
  const facts = toFileFacts(answer, id);
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, facts);
  return facts;
}

/** What an answer of the Files API says of a file, believed only as far as it fits. */
function toFileFacts(answer: unknown, id: string): FileFacts {
  const { filename, mime_type, size_bytes } = isJsonObject(answer) ? answer : {};
  return withoutKeyIn({
    name: typeof filename === 'string' ? filename : id,
    mimeType: typeof mime_type === 'string' ? mime_type : 'application/octet-stream',
    size: typeof size_bytes === 'number' && Number.isSafeInteger(size_bytes) ? size_bytes : null,
  });
}
