import { writeJson } from '@/lib/core/json/write-json';
import type { ExportFormat } from './export-formats';
import type { ExportSource } from './export-source';
import { toCurl } from './to-curl';
import { toHtml } from './to-html';
import { toJsonl } from './to-jsonl';
import { toMarkdown } from './to-markdown';
import { toPytest } from './to-pytest';
import { toRequest } from './to-request';
import { toVitest } from './to-vitest';

/** The formats that show a path; the whole session is written by `writeSessionFile`. */
type PathFormat = Exclude<ExportFormat, 'json'>;

const writers: Record<PathFormat, (source: ExportSource, origin: string) => string> = {
  markdown: toMarkdown,
  html: toHtml,
  jsonl: toJsonl,
  request: (source) => `${writeJson(toRequest(source).body, 2)}\n`,
  curl: toCurl,
  vitest: toVitest,
  pytest: toPytest,
};

/** Writes the path of a session in a format. */
export function writeExport(format: PathFormat, source: ExportSource, origin: string): string {
  return writers[format](source, origin);
}
