import {
  type Block,
  isJsonObject,
  type JsonObject,
  type RequestBody,
  toBlocks,
  type Usage,
} from '@/lib/core/claude/message';
import { countParts } from './count-parts';

/** Shorter beginnings are not cached, as with the models of 2026. Source: API documentation, "Prompt caching: limits". */
const LEAST_CACHED = 512;

/** A part of the request, in the order in which it is hashed. */
interface Piece {
  tokens: number;
  /** Its breakpoint: for how long what ends with it is cached. */
  ttl?: '5m' | '1h';
  /** Of which message; absent for tools and the system prompt. */
  message?: number;
}

type Counts = Pick<Usage, 'input_tokens' | 'cache_creation_input_tokens' | 'cache_read_input_tokens'> & {
  cache_creation: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number };
};

/**
 * Plausible counts of a prompt cache, from the breakpoints of a request: what stood before the last answer was written by
 * the request for that answer and is read now, what came since is written. Null where the request has no breakpoint.
 * Nothing is cached: the same request always gets the same counts. Source: API documentation, "Prompt caching".
 *
 * @param least so many tokens are cached at least
 */
export function countCached(body: RequestBody, least = LEAST_CACHED): Counts | null {
  const pieces = toPieces(body);
  const last = pieces.findLastIndex(({ ttl }) => ttl !== undefined);
  if (last < 0) return null;
  const { total } = countParts(body);
  const upTo = (index: number) => pieces.slice(0, index + 1).reduce((sum, { tokens }) => sum + tokens, 0);
  const isCached = upTo(last) >= least;
  const whole = isCached ? Math.min(total, upTo(last)) : 0;
  const read = isCached ? Math.min(whole, upTo(findRead(pieces, body))) : 0;
  const long = isCached ? Math.min(whole, upTo(pieces.findLastIndex(({ ttl }) => ttl === '1h'))) : 0;
  const writtenLong = Math.max(0, long - read);
  return {
    input_tokens: total - whole,
    cache_creation_input_tokens: whole - read,
    cache_read_input_tokens: read,
    cache_creation: {
      ephemeral_5m_input_tokens: whole - read - writtenLong,
      ephemeral_1h_input_tokens: writtenLong,
    },
  };
}

/** The last piece the request before this one has written; -1 where there was none. A breakpoint in the messages moves on with them. */
function findRead(pieces: readonly Piece[], { messages }: RequestBody): number {
  const answered = messages.findLastIndex(({ role }) => role === 'assistant');
  if (answered < 0) return -1;
  const isBefore = ({ message = -1 }: Piece) => message < answered;
  const moves = pieces.some(({ ttl, message }) => ttl !== undefined && message !== undefined);
  return pieces.findLastIndex((piece) => isBefore(piece) && (moves || piece.ttl !== undefined));
}

function toPieces(body: RequestBody): Piece[] {
  const { system, messages, cache_control: automatic } = body;
  const tools = (body.tools ?? []).map((tool) => toPiece(tool, countParts({ tools: [tool] }).tools[0] ?? 0));
  const systems: unknown[] = Array.isArray(system) ? system : [system];
  const prompts = systems.filter(Boolean).map((one) => toPiece(one, countParts({ system: one }).system));
  const said = messages.flatMap(({ content }, message) =>
    toBlocks(content).map((block) => ({
      ...toPiece(block, countParts({ messages: [block] }).messages),
      message,
    })),
  );
  const pieces: Piece[] = [...tools, ...prompts, ...said];
  const end = pieces.at(-1);
  if (isJsonObject(automatic) && end && end.ttl === undefined) end.ttl = toTtl(automatic);
  return pieces;
}

const toTtl = ({ ttl }: JsonObject): '5m' | '1h' => (ttl === '1h' ? '1h' : '5m');

/** A breakpoint may stand in a block of a result too. */
function toPiece(value: unknown, tokens: number): Piece {
  if (!isJsonObject(value)) return { tokens };
  const inner: Block[] = Array.isArray(value.content) ? value.content : [];
  const control = [value, ...inner]
    .map((one) => (isJsonObject(one) ? one.cache_control : null))
    .find(isJsonObject);
  return { tokens, ...(control ? { ttl: toTtl(control) } : {}) };
}
