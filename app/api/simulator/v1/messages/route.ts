import { simulateMessageOperation } from '@/lib/core/api/simulator-operations';
import { simulateMessage } from '@/lib/server/claude/simulator-fetch';
import { getEnv } from '@/lib/server/env';
import { handle } from '@/lib/server/http/handle';

export const POST = handle(simulateMessageOperation, async ({ body, request }) => {
  const attempt = Number(request.headers.get('x-stainless-retry-count') ?? 0);
  const { headers } = request;
  return simulateMessage(body, { attempt, pace: getEnv().LOOPBENCH_SIMULATOR_PACE, headers });
});
