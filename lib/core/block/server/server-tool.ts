import type { Block, JsonObject } from '@/lib/core/claude/message';

export interface FoundLink {
  title: string;
  /** Of the web; absent where the address is none. */
  url?: string;
  /** The site, how old the page is. */
  notes: string[];
}

/** A part of what a server tool was asked or has answered. Every reader writes each kind of part in its own way. */
export type CardPart =
  | { kind: 'links'; links: FoundLink[] }
  | { kind: 'text'; label: string; text: string; isBad?: boolean }
  | { kind: 'prose'; text: string }
  /** Lines that begin with `+`, `-` or a blank. */
  | { kind: 'diff'; label: string; lines: string[] }
  | { kind: 'files'; ids: string[] }
  | { kind: 'tools'; names: string[] }
  | { kind: 'blocks'; blocks: Block[] }
  | { kind: 'note'; text: string }
  | { kind: 'json'; label: string; value: unknown };

export interface ServerOutcome {
  isFailed: boolean;
  /** In a few words: `2 results`, `return code 1`. */
  summary: string;
  parts: CardPart[];
}

export interface ServerAsk {
  /** What it was asked, in one line. */
  subject: string;
  parts: CardPart[];
}

/**
 * A tool that runs where the model does: how its calls and its outcomes are read. To add one, write its record in `tool/`
 * and name it in `server-tools.ts`. Source: the pages of each tool in the API documentation.
 */
export interface ServerTool {
  /** The names its calls bear. */
  names: readonly string[];
  /** The types of the blocks that hold its outcomes. */
  resultTypes: readonly string[];
  title: string;
  readAsk(input: JsonObject): ServerAsk;
  /** Undefined for a content of another shape, which is told as JSON. Errors are read before, for all tools alike. */
  readOutcome(content: JsonObject | readonly unknown[]): ServerOutcome | undefined;
}
