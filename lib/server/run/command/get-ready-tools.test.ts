import { describe, expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { checkInputTask } from '@/lib/server/schema/check-input-task';
import { runTask } from '@/lib/server/worker/run-task';
import { getReadyTools } from './get-ready-tools';

const unsendable: SessionTool = {
  id: 'tool_1',
  text: JSON.stringify({ name: 'no good', input_schema: { type: 'object' } }),
  answerer: { type: 'manual' },
  enabled: true,
};

describe('getReadyTools', () => {
  it('refuses what the API would refuse, also while the schema of another session hangs', async () => {
    const schema = JSON.stringify({ type: 'string', pattern: '^(?=a)(a+)+$' });
    const data = JSON.stringify(`${'a'.repeat(60)}!`);
    const other = runTask(checkInputTask, { schema, data }, 200);
    await expect(getReadyTools([unsendable], sessionConfigSchema.parse({}))).rejects.toMatchObject({
      code: 'tool_invalid',
    });
    expect(await other).toBeNull();
  });
});
