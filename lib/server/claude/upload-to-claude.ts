import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject } from '@/lib/core/claude/message';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { createClaudeClient } from './claude-client';
import { toFileError } from './to-file-error';

/**
 * Uploads a file to the Files API. Source: API documentation, "Files API".
 *
 * @returns the id it is known by there
 * @throws AppError `no_api_key`, `file_unavailable` where the API refuses it
 */
export async function uploadToClaude(
  model: string,
  { name, mimeType, bytes }: { name: string; mimeType: string; bytes: Uint8Array },
): Promise<string> {
  const client = createClaudeClient({ model, loop: defaultLoopLimits });
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name, { type: mimeType }));
  // In one piece: that is what our own connection to the network sends.
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type') ?? 'multipart/form-data' };
  const body = new Uint8Array(await written.arrayBuffer());
  const answer: unknown = await client.post('/v1/files', { body, headers }).catch((error: unknown) => {
    throw toFileError(error);
  });
  const id = isJsonObject(answer) ? answer.id : undefined;
  if (typeof id === 'string' && /^[\w.-]{1,200}$/.test(id)) return id;
  throw new AppError('file_unavailable', 'The Files API did not say what it calls the file.');
}
