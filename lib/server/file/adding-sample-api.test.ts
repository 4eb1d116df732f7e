import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { importFile } from '@/lib/server/testing/session-files';
import { readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

it('the conversation that the page on blocks asks to drop is imported, with its block', async () => {
  const page = readFileSync('public/docs/adding/a-block.md', 'utf8');
  const sample = /^```json\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  const { id } = await importFile(JSON.parse(sample));
  const { turns } = await readSession(id);
  expect(turns.map(({ message }) => message.content)).toEqual([
    'Show me',
    [{ type: 'haiku', lines: ['Two calls'] }],
  ]);
});
