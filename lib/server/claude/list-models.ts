import 'server-only';
import type { z } from 'zod';
import type { listModelsOperation, ModelData } from '@/lib/core/api/model-operations';
import { defaultLoopLimits } from '@/lib/core/run/loop-limits';
import { simulatorModel } from '@/lib/core/simulator/simulator-model';
import { getEnv } from '@/lib/server/env';
import { createClaudeClient } from './claude-client';
import { describeFailure } from './describe-failure';

type ModelList = z.input<typeof listModelsOperation.response>;

/** The list changes a few times a year; asking for it costs a round trip each time a page opens. */
const KEEP_MS = 5 * 60_000;

const shared = globalThis as { loopbenchModels?: { until: number; reach: string; items: ModelData[] } };

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
    const items = await fetchModels();
    shared.loopbenchModels = { until: Date.now() + KEEP_MS, reach, items };
    return { items: [simulatorModel, ...items], problem: null };
  } catch (error) {
    return { items: [simulatorModel], problem: describeFailure(error, 0).message };
  }
}

async function fetchModels(): Promise<ModelData[]> {
  const client = createClaudeClient({ model: 'any', loop: defaultLoopLimits });
  const items: ModelData[] = [];
  for await (const model of client.models.list({ limit: 1000 }, { timeout: 10_000, maxRetries: 0 })) {
    items.push({ ...model, capabilities: model.capabilities ? { ...model.capabilities } : null });
  }
  return items;
}
