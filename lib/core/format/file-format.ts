import type { ExportSource } from '@/lib/core/export/export-source';
import type { Imported } from '@/lib/core/file/imported';
import type { SessionFile } from '@/lib/core/file/session-file';

/** The picture beside the name of a format. */
export type FormatIcon = 'data' | 'text' | 'page' | 'list' | 'body' | 'command' | 'test' | 'code';

/**
 * A kind of file that a session is written as, made from, or both. Everything that has to know of it reads its record. The
 * code that writes and reads is loaded when it is called: a page that only names the formats stays small.
 */
export interface FileFormat {
  /** Names it in the API. */
  id: string;
  label: string;
  /** What it is for, in a line. */
  note: string;
  icon: FormatIcon;
  /** How the name of a file ends. */
  extension: string;
  mediaType: string;
  /** For a format whose files are found by how their names begin, and that takes no blanks in them. */
  fileName?: { prefix: string; gap: string };
  /** True for what is short enough to be pasted somewhere. */
  canCopy?: true;
  /** What of a session is not in it, in a sentence; absent where everything is. */
  loses?: string;
  write?: FormatWriter;
  read?: FormatReader;
}

/** Writes the whole session piece by piece, or the path that is shown as one text. */
export type FormatWriter =
  | { of: 'session'; load: () => Promise<(file: SessionFile) => Iterable<string>> }
  | {
      of: 'path';
      /** `origin` is where this server is asked for. */
      load: () => Promise<(source: ExportSource, origin: string) => string>;
    };

/** Makes a session of a file that is JSON (or JSON Lines, given as a list), or of any other text. */
type FormatReader = ValueReader | TextReader;

interface Reader<Given> {
  /** What is read, in the plural, as it stands in a sentence. */
  name: string;
  /** True for what is to be read as this format. */
  sniff: (given: Given) => boolean;
  /** The reader throws an AppError `bad_request` naming the place that is wrong; `now` (ISO 8601) dates what has no date. */
  load: () => Promise<(given: Given, now: string) => Imported>;
}

export interface ValueReader extends Reader<unknown> {
  from: 'value';
}

export interface TextReader extends Reader<string> {
  from: 'text';
  /** How names of such files end, and what a request that brings one calls it. */
  extensions: readonly string[];
  mediaType: string;
}
