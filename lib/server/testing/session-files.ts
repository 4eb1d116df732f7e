import { expect } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { call, createSession, follow, readSession, startRun } from './test-api';

export const tool = {
  definition: {
    name: 'get_order',
    description: 'Looks an order up by its id.',
    input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
  },
  answerer: { type: 'mock', rules: [{ result: { content: '{"status": "shipped"}' } }] },
};
export const manual = { ...tool, answerer: { type: 'manual' } };

/** A session in which one thing was asked, and answered as far as it goes by itself. */
export async function ask(
  content = 'Where is order 48810?',
  tools: unknown[] = [tool],
): Promise<SessionData> {
  const session = await createSession({ tools });
  await follow((await startRun(session.id, { content })).id);
  return readSession(session.id);
}

export const exportAs = (id: string, format = 'json') =>
  call('GET', `/api/sessions/${id}/export?format=${format}`);
export const exportJson = async (id: string) => (await exportAs(id)).text();
export const importBody = (body: unknown, headers = {}) =>
  call('POST', '/api/sessions/import', body, headers);

interface ImportAnswer {
  id: string;
  title: string;
  turnCount: number;
  runCount: number;
  notes: string[];
}

/** Imports a file that is one. */
export async function importFile(body: unknown, headers = {}): Promise<ImportAnswer> {
  const response = await importBody(body, headers);
  expect([response.status, response.ok ? '' : await response.text()]).toEqual([201, '']);
  return response.json();
}
