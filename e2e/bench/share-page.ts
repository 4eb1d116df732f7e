// What a link gives away, and how much page it is: a session of 200 turns with secrets all over it, shared.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { snapshotSchema } from '@/lib/core/share/snapshot';
import {
  findLeaks,
  findSnapshotLeaks,
  plantedSession,
  questionAt,
  startPlantedModel,
  TURNS_PER_RUN,
} from '../planted-session';
import { startServer } from './start-server.mjs';

const TURNS = 200;

type Report = (title: string, value: number, goal: number, unit?: string) => void;

/** @param look called with the address of the page while it is there */
export async function measureSharePage(
  report: Report,
  look?: (page: string) => Promise<void>,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'loopbench-bench-share-'));
  const api = await startPlantedModel();
  const server = await startServer(data, { ANTHROPIC_API_KEY: 'bench', ANTHROPIC_BASE_URL: api.url });
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text;
  };
  try {
    const { id } = JSON.parse(await post('/api/sessions', plantedSession));
    for (let run = 0; run * TURNS_PER_RUN < TURNS; run += 1)
      await post(`/api/sessions/${id}/runs`, { content: questionAt(run) }, { accept: 'text/event-stream' });
    const { url: page } = JSON.parse(
      await post(`/api/sessions/${id}/shares`, { include: { answerers: true } }),
    );
    const html = await (await fetch(page)).text();
    const json = await (await fetch(page.replace('/s/', '/api/shared/'))).text();
    const snapshot = snapshotSchema.parse(JSON.parse(json));
    if (snapshot.turns.length !== TURNS) throw new Error(`The link shows ${snapshot.turns.length} turns.`);
    const leaks = new Set([...findLeaks(html), ...findLeaks(json), ...findSnapshotLeaks(snapshot)]);
    report(`planted secrets in a shared page of ${TURNS} turns`, leaks.size, 0);
    report('its HTML, compressed', gzipSync(html).length / 1000, 250, ' KB');
    await look?.(page);
  } finally {
    server.end();
    await api.close();
    rmSync(data, { recursive: true, force: true });
  }
}
