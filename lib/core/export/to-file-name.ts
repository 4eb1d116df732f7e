import type { ExportFormat } from './export-formats';

/** What follows the name of a session; pytest finds files by how they begin. */
const endings: Record<ExportFormat, string> = {
  json: '.loopbench.json',
  markdown: '.md',
  html: '.html',
  jsonl: '.jsonl',
  request: '.request.json',
  curl: '.sh',
  vitest: '.test.ts',
  pytest: '.py',
};

const LONGEST = 60;

/**
 * The names of a file for a session: one that every system takes, and the one the person would give it.
 *
 * @param place which of several with that name it is, from 1
 */
export function toFileName(
  title: string,
  format: ExportFormat,
  place = 1,
): { ascii: string; unicode: string } {
  const end = (name: string) => {
    const stem = place === 1 ? name : `${name}-${place}`;
    return `${format === 'pytest' ? `test_${stem.replaceAll('-', '_')}` : stem}${endings[format]}`;
  };
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  // What a file system reads as a path, a pattern or nothing at all stays out of the other one as well.
  const own = [...title.replace(/[\p{C}/\\:*?"<>|%]+/gu, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/g, format === 'pytest' ? '_' : ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return { ascii: end(plain || 'session'), unicode: end(own || plain || 'session') };
}
