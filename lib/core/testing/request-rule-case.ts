import type { JsonObject } from '@/lib/core/claude/message';

/** The smallest request that breaks a rule, the place it is told at, and its neighbour that breaks none. */
export type RequestRuleCase = [id: string, wrong: unknown, path: string, right: JsonObject];
