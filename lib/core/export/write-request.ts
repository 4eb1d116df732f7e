import { splitHeaders } from '@/lib/core/claude/split-headers';
import { writeJson } from '@/lib/core/json/write-json';
import type { ExportSource } from './export-source';
import { toRequest } from './to-request';

/** The body of the request the path stands for, as a file. */
export function writeRequest(source: ExportSource): string {
  const { body, betas } = toRequest(source);
  return `${writeJson(splitHeaders(body, betas).body, 2)}\n`;
}
