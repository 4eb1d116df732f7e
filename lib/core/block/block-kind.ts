import type { Block, MessageParam } from '@/lib/core/claude/message';
import type { CitedSource } from './cite/mark-citations';
import type { Company } from './group/block-group';
import type { BlockCard } from './kind/make-card-kind';

/** A content block as a reader sees it. */
export interface BlockReading {
  /** What it is, in words on one line. */
  label: string;
  /** The tool it calls. */
  name?: string;
  /** What it says, apart from what its parts say. Ids and signatures differ between any two runs and are left out. */
  text: string;
  /** The JSON that text and parts write out; absent for plain text. */
  value?: unknown;
  /** The blocks it holds, as a result does. */
  parts?: readonly Block[];
  isError?: boolean;
}

/** Where a hit of the search is said to stand. */
export type SearchPlace = 'tool' | 'message' | 'input' | 'result';

/** Something of a block that can be looked for: a text, or the words of a JSON value. */
export type SearchPiece = { place: SearchPlace } & (
  | { text: string }
  | {
      value: unknown;
      /** It is a block of the API, of whose fields some hold no words. */
      isBlock?: boolean;
    }
);

/** Where a block stands that is written out. */
export interface BlockPlace extends Company {
  role: MessageParam['role'];
  /** It stands within the result of a call. */
  isPart?: boolean;
}

/** Writes Markdown in which nothing that a block holds can end what it stands in. */
export interface MarkdownWriter {
  /** A fenced code block. */
  fence(text: string, language?: string): string;
  /** A fenced code block of JSON, laid out. */
  json(value: unknown): string;
  /** A fenced code block of a text, laid out if it is JSON. */
  laidOut(text: string): string;
  quote(text: string): string;
  /** A link to the web; undefined as its address: the text alone. */
  link(text: string, url: string | undefined): string;
  /** A word of code within a line. */
  code(text: string): string;
  /** A text on one line, in which no character means anything. */
  line(text: string): string;
  /** Another block, by its own kind. */
  block(block: Block, place: BlockPlace): string[];
}

/** Writes HTML; every text that is given to it is escaped. */
export interface HtmlWriter {
  escape(text: string): string;
  /** Text as it was written. */
  text(text: string): string;
  /** Text rendered as Markdown, without images and raw HTML; with sources, its marks lead to them. */
  prose(text: string, sources?: readonly CitedSource[]): string;
  /** The text of a link to the web; undefined as its address: the text alone. */
  link(text: string, url: string | undefined): string;
  pre(text: string): string;
  /** JSON, laid out. */
  json(value: unknown): string;
  /** A text, laid out if it is JSON. */
  laidOut(text: string): string;
  /** Something that opens under its label. */
  fold(label: string, html: string): string;
  /** Another block, by its own kind. */
  block(block: Block, place: BlockPlace): string;
}

/**
 * A kind of content block: all that is known of it wherever blocks are read. To add one, write its record, name it in
 * `kinds.ts`, and, where it is to look like more than JSON, add its view to `components/blocks/views.ts`.
 */
export interface BlockKind<B extends Block = Block> {
  /** The values of `type` it reads. */
  types: readonly string[];
  /** The kind in words. */
  label: string;
  /** True if a block of one of the types has the shape the record reads; any other is shown as JSON. */
  is(block: Block): block is B;
  /** `company`: what is told with it, where that stands with it. */
  read(block: B, company?: Company): BlockReading;
  /** Where it is told as a card: what stands in it. */
  toCard?(block: B): BlockCard;
  /** As plain text for the clipboard; absent: what it says. */
  toPlain?(block: B, company?: Company): string;
  /** What of it can be looked for. `searchParts` gives what its parts have to be looked for. */
  search(block: B, searchParts: (parts: readonly Block[]) => SearchPiece[]): SearchPiece[];
  /** As paragraphs of Markdown. */
  toMarkdown(block: B, write: MarkdownWriter, place: BlockPlace): string[];
  /** As HTML that asks nothing of any network. */
  toHtml(block: B, write: HtmlWriter, place: BlockPlace): string;
  /** What it says is written as Markdown. */
  isProse?: boolean;
  /**
   * Its view shows more than its text says: all of it, or what some of its parts hold. Where blocks are laid side by
   * side, it is shown with its view.
   */
  visual?: 'all' | 'parts';
}
