import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { countTextTokens } from './count-tokens';

const TOKENS_OF_AN_IMAGE = 1500;
/** The hidden instructions a request with tools gets. Source: API documentation, "Pricing". */
const TOKENS_OF_TOOL_USE = 346;

/** What a request and its parts have in tokens, about. */
interface RequestParts {
  /** All of them, and the hidden instructions where there are tools. */
  total: number;
  system: number;
  messages: number;
  /** Of each tool, in their order. */
  tools: number[];
  /** What comes with any tools at all. */
  hidden: number;
}

/** Estimates a request: its system prompt, tools and messages; an image counts the same whatever its size. */
export function countParts({ system, tools, messages }: JsonObject): RequestParts {
  const list: unknown[] = Array.isArray(tools) ? tools : [];
  const parts = {
    system: countValue(system),
    messages: countValue(messages),
    tools: list.map((tool) => countValue(tool)),
    hidden: list.length > 0 ? TOKENS_OF_TOOL_USE : 0,
  };
  const sum = parts.tools.reduce((all, one) => all + one, 0);
  return { ...parts, total: Math.max(1, parts.hidden + parts.system + sum + parts.messages) };
}

function countValue(value: unknown, depth = 0): number {
  if (typeof value === 'string') return countTextTokens(value);
  if (depth > 100 || value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, held) => sum + countValue(held, depth + 1), 0);
  if (!isJsonObject(value)) return 1;
  if (value.type === 'base64') return TOKENS_OF_AN_IMAGE;
  return Object.entries(value).reduce(
    (sum, [key, held]) => sum + countTextTokens(key) + countValue(held, depth + 1),
    0,
  );
}
