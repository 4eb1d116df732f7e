import type { JsonObject } from '@/lib/core/claude/message';

/** What a tool answers in a program until somebody writes it. */
export interface Stub {
  content: unknown;
  isError: boolean;
}

/** What is taken away: tools, and the request they stand in. */
export interface ToolExport {
  /** As the API takes them. */
  tools: readonly JsonObject[];
  /** The body of the first request, with the tools, without credentials and without `stream`. */
  body: JsonObject;
  betas: readonly string[];
  /** What goes out beside the body: `anthropic-beta`, where there are betas, and the fields of a request that are headers. */
  headers: Readonly<Record<string, string>>;
  /** Requests in one run at most. */
  maxSteps: number;
  /** Where the API is, unless the environment says otherwise. */
  baseUrl: string;
  /** Answers by the names of tools; all others say that they are not written yet. */
  stubs: ReadonlyMap<string, Stub>;
}

export interface ExportedFile {
  name: string;
  text: string;
}

/** Writes tools in one form. A new form is a record of this kind, listed among the writers. */
export interface ToolWriter {
  /** In kebab-case; what is asked for. */
  id: string;
  label: string;
  /** What it is for, in a line. */
  note: string;
  write: (source: ToolExport) => ExportedFile[];
}
