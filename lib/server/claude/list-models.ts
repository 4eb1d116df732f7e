import 'server-only';
import type { z } from 'zod';
import type { listModelsOperation, ModelData } from '@/lib/core/api/model-operations';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { simulatorModel } from '@/lib/core/simulator/simulator-model';
import { getEnv } from '@/lib/server/env';
import { createClaudeClient } from './claude-client';
import { describeFailure } from './describe-failure';
import { withoutKeyIn } from './without-key';

type ModelList = z.input<typeof listModelsOperation.response>;

/** The list changes a few times a year; asking for it costs a round trip each time a page opens. */
const KEEP_MS = 5 * 60_000;

/**
 * How long a page waits for it: every page asks when it opens, and while they wait for an API that does not answer, six
 * pages hold all connections a browser has for this server.
 */
const WAIT_MS = 2000;

interface Asked {
  reach: string;
  answer: Promise<ModelData[]>;
}

const shared = globalThis as {
  loopbenchModels?: { until: number; reach: string; items: ModelData[] };
  /** The question under way: one for all pages that ask meanwhile. */
  loopbenchModelsAsked?: Asked | undefined;
};

/** The simulator, then every model the operator's key can reach. Never fails: `problem` says why the rest is missing. */
export async function listModels(): Promise<ModelList> {
  const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL } = getEnv();
  if (!ANTHROPIC_API_KEY) {
    return { items: [simulatorModel], problem: 'Set ANTHROPIC_API_KEY to reach Claude.' };
  }
  const reach = `${ANTHROPIC_BASE_URL} ${ANTHROPIC_API_KEY}`;
  const kept = shared.loopbenchModels;
  if (kept && kept.reach === reach && kept.until > Date.now()) {
    return { items: [simulatorModel, ...kept.items], problem: null };
  }
  try {
    const items = await within(WAIT_MS, askOnce(reach));
    if (items) return { items: [simulatorModel, ...items], problem: null };
    return { items: [simulatorModel], problem: 'The list of Claude’s models has not come yet.' };
  } catch (error) {
    return { items: [simulatorModel], problem: describeFailure(error, 0).message };
  }
}

function askOnce(reach: string): Promise<ModelData[]> {
  const known = shared.loopbenchModelsAsked;
  if (known?.reach === reach) return known.answer;
  const answer = fetchModels().finally(() => {
    if (shared.loopbenchModelsAsked === asked) shared.loopbenchModelsAsked = undefined;
  });
  const asked: Asked = { reach, answer };
  shared.loopbenchModelsAsked = asked;
  answer.then(
    (items) => {
      shared.loopbenchModels = { until: Date.now() + KEEP_MS, reach, items };
    },
    () => {
      // Those who wait are told; there may be nobody any more.
    },
  );
  return answer;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function fetchModels(): Promise<ModelData[]> {
  const client = createClaudeClient({ model: 'any', loop: defaultLoopLimits });
  const items: ModelData[] = [];
  for await (const model of client.models.list({ limit: 1000 }, { timeout: 10_000, maxRetries: 0 })) {
    items.push({
      ...withoutKeyIn(model),
      capabilities: model.capabilities ? { ...model.capabilities } : null,
    });
  }
  return items;
}
