import { writeJson } from '@/lib/core/json/write-json';
import type { ExportSource } from './export-source';

/** The messages of the path as `messages[]` takes them, one a line. */
export function toJsonl({ path }: ExportSource): string {
  return path.map(({ message: { role, content } }) => `${writeJson({ role, content })}\n`).join('');
}
