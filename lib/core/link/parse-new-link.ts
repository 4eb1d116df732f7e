import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';

/** What a link from somebody's documentation brings along for a new session. */
export interface NewSessionOffer {
  title?: string;
  /** The first message, unsent. */
  prompt: string;
  system?: string;
  model?: string;
  /** The definitions of tools. */
  tools: JsonObject[];
}

export type ParsedNewLink = { ok: true; offer: NewSessionOffer } | { ok: false; message: string };

const MAX_TOOLS = 200;

/**
 * Reads the fragment of a link to a new session: `tools` (a JSON array of tool definitions, or a single one), `prompt`,
 * `system`, `model` and `title`, written as a form writes them. The fragment never reaches a server, so that what stands in
 * it is nobody's but the reader's. Other names are left alone.
 *
 * @param fragment with or without its `#`
 */
export function parseNewLink(fragment: string): ParsedNewLink {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const tools = readTools(params.get('tools') ?? '[]');
  if (typeof tools === 'string') return { ok: false, message: tools };
  const prompt = params.get('prompt') ?? '';
  const rest = Object.fromEntries(
    (['title', 'system', 'model'] as const).flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (tools.length === 0 && prompt === '' && Object.keys(rest).length === 0) {
    return { ok: false, message: 'The link brings nothing along: it should hold tools=… or prompt=…' };
  }
  return { ok: true, offer: { ...rest, prompt, tools } };
}

function readTools(text: string): JsonObject[] | string {
  let value: unknown;
  try {
    value = readJson(text.replace(/^\ufeff/, ''));
  } catch {
    return 'The tools in the link are not JSON. A tools=… in a link is a URL-encoded JSON array of tool definitions.';
  }
  const tools = Array.isArray(value) ? value : [value];
  if (tools.length > MAX_TOOLS) return `The link holds ${tools.length} tools; it may hold ${MAX_TOOLS}.`;
  if (!tools.every(isJsonObject)) return 'Each tool in the link has to be a JSON object.';
  return tools;
}
