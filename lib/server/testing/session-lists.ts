import { expect } from 'vitest';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { call } from './test-api';

interface Page {
  items: SessionSummary[];
  nextCursor: string | null;
  isIndexing: boolean;
}

/** A page of the list. */
export async function list(query: Record<string, string>): Promise<Page> {
  const response = await call('GET', `/api/sessions?${new URLSearchParams(query)}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

export const titles = async (query: Record<string, string>) =>
  (await list(query)).items.map(({ title }) => title);
/** Changes many sessions at once. @returns the ids of those that were changed */
export const change = async (body: unknown): Promise<string[]> => {
  const response = await call('POST', '/api/sessions/bulk', body);
  expect(response.status).toBe(200);
  return (await response.json()).ids;
};
/** Edits a session. */
export const patch = (id: string, body: unknown) => call('PATCH', `/api/sessions/${id}`, body);

/** All pages, three at a time unless it says how many. */
export async function listAll(query: Record<string, string>, between = async () => {}): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await list({ limit: '3', ...query, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
    await between();
  }
  return seen;
}

const call1 = { type: 'tool_use', id: 'toolu_1', name: 'getInvoice', input: { invoice_no: 'INV77120' } };
/** A conversation with words of several languages, a call and a failed result. */
export const messages = [
  { role: 'user', content: 'Wo ist meine Rechnung aus Zürich? 查询订单状态 أين الطلب' },
  { role: 'assistant', content: [call1] },
  {
    role: 'user',
    content: [
      { type: 'tool_result', tool_use_id: 'toolu_1', is_error: true, content: '{"note": "ledger\\nlocked"}' },
    ],
  },
];
