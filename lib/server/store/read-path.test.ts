import { afterAll, describe, expect, it } from 'vitest';
import { getPrisma } from '@/lib/server/db/database';
import { createSession, startTestServer } from '@/lib/server/testing/test-api';
import { readPath } from './read-path';

const server = startTestServer();
afterAll(() => server.end());

describe('a path', () => {
  it('is read whole, however long, and again with what came behind it', async () => {
    const messages = Array.from({ length: 101 }, (_, index) => ({
      role: index % 2 === 0 ? 'user' : 'assistant',
      content: `Message ${index}`,
    }));
    const { turns, id: sessionId, headTurnId } = await createSession({ messages });
    const before = await readPath(headTurnId);
    expect(before.map(({ message }) => message.content)).toEqual(messages.map(({ content }) => content));
    expect(before).toEqual(turns);
    const prisma = await getPrisma();
    const added = { id: 'turn_new', sessionId, parentId: headTurnId, createdAt: new Date() };
    await prisma.turn.create({ data: { ...added, message: '{"role":"assistant","content":"And so on"}' } });
    const after = await readPath('turn_new');
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ parentId: headTurnId, message: { content: 'And so on' } });
    // The turns themselves are held, not read anew.
    expect(after[3]).toBe(before[3]);
    expect(await readPath(null)).toEqual([]);
    expect(await readPath('turn_of_nobody')).toEqual([]);
  });
});
