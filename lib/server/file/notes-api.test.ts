import { describe, expect, it } from 'vitest';
import { call, createSession, readSession } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

startTestModel();
const messages = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Hello' },
  { role: 'assistant', content: [{ type: 'tool_use', id: 'call.get:1', name: 'get', input: {} }] },
  { role: 'user', content: 'Well?' },
];

describe('the notes of an import', () => {
  it('are answered, and stand on the session to be read again', async () => {
    const response = await call('POST', '/api/sessions/import', { model: 'claude-opus-5', messages });
    const { id, notes } = await response.json();
    expect(notes).toHaveLength(3);
    expect(await readSession(id)).toMatchObject({ notes, config: { system: 'Be brief.' } });
  });

  it('stand on a session created from messages too', async () => {
    const session = await createSession({ messages });
    expect(session.notes).toHaveLength(3);
    expect(session.turns).toHaveLength(3);
    expect((await createSession({})).notes).toEqual([]);
  });

  it('are none where nothing was made different, and a refusal has its place', async () => {
    const plain = await call('POST', '/api/sessions/import', [{ role: 'user', content: 'Hello' }]);
    expect((await plain.json()).notes).toEqual([]);
    const refused = await call('POST', '/api/sessions', { messages: [{ role: 'tool', content: 'x' }] });
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.issues[0].path).toBe('messages.0.role');
  });
});
