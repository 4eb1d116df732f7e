import 'server-only';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { createClaudeClient } from './claude-client';
import { toFileError } from './to-file-error';

/**
 * Opens a file at the Files API. The API gives out what a tool made, and nothing that was uploaded. Source: API
 * documentation, "Files API".
 *
 * @throws AppError `no_api_key`, `not_found`, `file_unavailable`
 */
export async function downloadFile(id: string): Promise<ReadableStream<Uint8Array>> {
  const client = createClaudeClient({ model: 'any', loop: defaultLoopLimits });
  const response = await client.files.download(id).catch((error: unknown) => {
    throw toFileError(error);
  });
  return response.body ?? new Blob([]).stream();
}
