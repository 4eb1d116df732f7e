import type { z } from 'zod';
import type { importSessionOperation } from '@/lib/core/api/file-operations';
import type { SessionData } from '@/lib/core/api/session-operations';
import type { ExportFormat } from '@/lib/core/export/export-formats';
import { ApiError, callApi, callJson } from './call-api';

type ImportedSession = z.output<typeof importSessionOperation.response>;

/** As the server takes it. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Makes a session from a file. @throws ApiError with the reason, in words */
export async function importFile(file: File): Promise<ImportedSession> {
  if (file.size > MAX_BYTES) throw new ApiError(413, 'body_too_large', 'A file can have 32 MB at most.');
  const type = /\.(jsonl|ndjson)$/i.test(file.name) ? 'application/jsonl' : 'application/json';
  return callJson('/api/sessions/import', { method: 'POST', file, headers: { 'content-type': type } });
}

/** A session as a file, with the name it is to be saved under. */
export async function exportSession(id: string, format: ExportFormat): Promise<{ name: string; file: Blob }> {
  const response = await callApi(`/api/sessions/${id}/export?format=${format}`);
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: decodeURIComponent(named ?? 'session'), file: await response.blob() };
}

/** Makes a copy of a session, with what was said in it or without. */
export const duplicateSession = (id: string, turns: boolean) =>
  callJson<SessionData>(`/api/sessions/${id}/duplicate`, { method: 'POST', body: { turns } });
