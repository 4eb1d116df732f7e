/** How a model may be told to think: the values of `thinking.type`. */
export type ThinkingType = 'adaptive' | 'between_tools' | 'enabled' | 'disabled';

/** What one model accepts. Where nothing is known the fact is the permissive one, so that the API has the last word. */
export interface ModelFacts {
  id: string;
  /** False for a model this table does not list: everything below is then a permissive guess. */
  isKnown: boolean;
  /** Tokens; null when unknown. */
  contextWindow: number | null;
  /** The most `max_tokens` may be; null when unknown. */
  maxOutput: number | null;
  thinking: readonly ThinkingType[];
  /** What it does when `thinking` is left out. */
  thinksByDefault: boolean;
  /** Only up to effort `high` may thinking be disabled. */
  disablesThinkingUpToHigh: boolean;
  /** The effort when none is sent; null: the model has no effort setting. */
  defaultEffort: 'medium' | 'high' | null;
  /** May `tool_choice` be `any` or `tool`? */
  canForceTools: boolean;
  /** May the last message be the assistant's? */
  canPrefill: boolean;
  /** Is thinking refused once the system prompt, tools or messages before it are others? */
  bindsThinking: boolean;
  /** May messages have the role `system`? */
  hasSystemMessages: boolean;
  /** May `speed` be `fast`? */
  canBeFast: boolean;
  /** Can code the model writes call tools? */
  callsFromCode: boolean;
  /** The last day it answers, ISO 8601; null while none is announced. */
  endsOn: string | null;
  /** US dollars per million tokens; null when unknown. Above 100K prompt tokens Haiku 5.5 costs five times as much. */
  price: { input: number; output: number; cacheRead: number } | null;
  /** Shorter prompts are silently not cached; null when unknown. */
  minCacheTokens: number | null;
}

const MILLION = { contextWindow: 1_000_000, maxOutput: 128_000 };
const SMALL = { contextWindow: 200_000, maxOutput: 64_000 };

/** The current generation: always or by default thinking, no prefill, system messages. */
const modern = {
  ...MILLION,
  isKnown: true,
  thinking: ['adaptive'],
  thinksByDefault: true,
  disablesThinkingUpToHigh: false,
  defaultEffort: 'high',
  canForceTools: true,
  canPrefill: false,
  bindsThinking: false,
  hasSystemMessages: true,
  canBeFast: false,
  callsFromCode: true,
  endsOn: null,
  minCacheTokens: 512,
} as const satisfies Partial<ModelFacts>;

/** 4.6 to 4.8: thinking is off unless asked for. */
const optional = {
  ...modern,
  thinking: ['adaptive', 'disabled'],
  thinksByDefault: false,
  hasSystemMessages: false,
} as const satisfies Partial<ModelFacts>;

/** 4.5: manual thinking, prefill. */
const manual = {
  ...optional,
  ...SMALL,
  thinking: ['enabled', 'disabled'],
  canPrefill: true,
} as const satisfies Partial<ModelFacts>;

function price(input: number, output: number, cacheRead: number): ModelFacts['price'] {
  return { input, output, cacheRead };
}

/**
 * The models of November 2026. A local table is needed for what the Models API does not tell (forced tools, prefill,
 * system messages); for the rest the API is asked. Source: API documentation, "What is new", "Extended thinking", "Models overview", "Handle tool calls", "Preserving thinking blocks"; unverified facts are permissive.
 */
export const knownModels: readonly ModelFacts[] = [
  {
    ...modern,
    id: 'claude-fable-5-2',
    canBeFast: true,
    canForceTools: false,
    bindsThinking: true,
    price: price(8, 40, 0.2),
  },
  { ...modern, id: 'claude-mythos-5-2', canForceTools: false, bindsThinking: true, price: price(8, 40, 0.2) },
  {
    ...modern,
    id: 'claude-fable-5-1',
    canForceTools: false,
    bindsThinking: true,
    price: price(10, 50, 0.25),
  },
  {
    ...modern,
    id: 'claude-mythos-5-1',
    canForceTools: false,
    bindsThinking: true,
    price: price(10, 50, 0.25),
  },
  { ...modern, id: 'claude-fable-5', price: price(10, 50, 1) },
  { ...modern, id: 'claude-mythos-5', price: price(10, 50, 1) },
  {
    ...modern,
    id: 'claude-opus-5-5',
    canBeFast: true,
    bindsThinking: true,
    defaultEffort: 'medium',
    canForceTools: false,
    price: price(4, 20, 0.2),
  },
  {
    ...modern,
    id: 'claude-opus-5',
    canBeFast: true,
    thinking: ['adaptive', 'disabled'],
    disablesThinkingUpToHigh: true,
    price: price(5, 25, 0.5),
  },
  {
    ...optional,
    id: 'claude-opus-4-8',
    canBeFast: true,
    hasSystemMessages: true,
    price: price(5, 25, 0.5),
    minCacheTokens: 1024,
  },
  { ...optional, id: 'claude-opus-4-7', price: price(5, 25, 0.5), minCacheTokens: 2048 },
  {
    ...optional,
    id: 'claude-opus-4-6',
    thinking: ['adaptive', 'enabled', 'disabled'],
    price: price(5, 25, 0.5),
    minCacheTokens: 4096,
  },
  { ...manual, id: 'claude-opus-4-5', endsOn: '2027-01-22', price: price(5, 25, 0.5), minCacheTokens: 4096 },
  {
    ...modern,
    id: 'claude-sonnet-5-5',
    bindsThinking: true,
    thinking: ['adaptive', 'between_tools'],
    canForceTools: false,
    price: price(2, 10, 0.1),
  },
  {
    ...modern,
    id: 'claude-sonnet-5',
    thinking: ['adaptive', 'disabled'],
    hasSystemMessages: false,
    price: price(2, 10, 0.2),
    minCacheTokens: 1024,
  },
  {
    ...optional,
    id: 'claude-sonnet-4-6',
    thinking: ['adaptive', 'enabled', 'disabled'],
    price: price(3, 15, 0.3),
    minCacheTokens: 1024,
  },
  {
    ...manual,
    id: 'claude-sonnet-4-5',
    endsOn: '2026-11-30',
    defaultEffort: null,
    price: price(3, 15, 0.3),
    minCacheTokens: 1024,
  },
  {
    ...modern,
    id: 'claude-haiku-5-5',
    bindsThinking: true,
    thinking: ['adaptive', 'disabled'],
    disablesThinkingUpToHigh: true,
    defaultEffort: 'medium',
    price: price(0.1, 0.5, 0.01),
  },
  {
    ...manual,
    id: 'claude-haiku-4-5',
    callsFromCode: false,
    defaultEffort: null,
    price: price(1, 5, 0.1),
    minCacheTokens: 4096,
  },
  {
    ...modern,
    id: 'claude-mythos-preview',
    endsOn: '2026-06-30',
    contextWindow: null,
    maxOutput: null,
    thinking: ['adaptive', 'enabled'],
    canForceTools: false,
    canPrefill: true,
    price: null,
    minCacheTokens: 2048,
  },
];

const byId = new Map(knownModels.map((facts) => [facts.id, facts]));

/** What a model accepts; its id may carry a snapshot date. A model nobody listed accepts everything. Never throws. */
export function findModelFacts(model: string): ModelFacts {
  const known = byId.get(model) ?? byId.get(model.replace(/-\d{8}$/, ''));
  return known ?? { ...permissive, id: model };
}

const permissive: Omit<ModelFacts, 'id'> = {
  isKnown: false,
  contextWindow: null,
  maxOutput: null,
  thinking: ['adaptive', 'between_tools', 'enabled', 'disabled'],
  thinksByDefault: false,
  disablesThinkingUpToHigh: false,
  defaultEffort: 'high',
  canForceTools: true,
  canPrefill: true,
  // Thinking left out does less harm than a refused request.
  bindsThinking: true,
  hasSystemMessages: true,
  canBeFast: true,
  callsFromCode: true,
  endsOn: null,
  price: null,
  minCacheTokens: null,
};
