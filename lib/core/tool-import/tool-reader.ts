import type { RepairChange } from '@/lib/core/repair/repair-change';

/** A tool as it was found, before it is mended: its fields already under Claude's names, where it has them. */
export interface FoundTool {
  definition: unknown;
  /** What reading it in Claude's form has changed. */
  changes?: RepairChange[];
  /** What the source says of the tool that has no field of Claude's. */
  advice?: string[];
}

/** Something that could not be read, or not wholly. */
export interface ImportProblem {
  severity: 'warning' | 'info';
  /** In what was given; empty for all of it. */
  path: string;
  message: string;
}

export type TellProblem = (problem: ImportProblem) => void;

/** Reads a definition in one of the forms of JSON that tools have, from an entry of a list or by itself. */
export interface EntryReader {
  id: string;
  /** What is read, in the plural, as it stands in a sentence. */
  label: string;
  from: 'entry';
  sniff: (entry: unknown) => boolean;
  read: (entry: unknown, tell: TellProblem) => FoundTool[];
  /** What becomes of the tool before an entry that is none itself and only says something of that; undefined for a tool. */
  join?: (entry: unknown, before: FoundTool, tell: TellProblem) => FoundTool | undefined;
}

/** Reads a whole document that is parsed already. */
export interface ValueReader {
  id: string;
  label: string;
  from: 'value';
  sniff: (value: unknown) => boolean;
  read: (value: unknown, tell: TellProblem) => FoundTool[];
}

/** Reads a text that is no JSON: a program, which is parsed and never run. Its parser is loaded when it is needed. */
export interface TextReader {
  id: string;
  label: string;
  from: 'text';
  sniff: (text: string) => boolean;
  load: () => Promise<(text: string, tell: TellProblem) => FoundTool[]>;
}

export type ToolReader = EntryReader | ValueReader | TextReader;
