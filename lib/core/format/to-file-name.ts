import { type ExportFormat, findExportFormat } from './export-formats';

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
  const { extension, fileName } = findExportFormat(format);
  const end = (name: string) => {
    const stem = place === 1 ? name : `${name}-${place}`;
    return `${fileName ? `${fileName.prefix}${stem.replaceAll('-', fileName.gap)}` : stem}${extension}`;
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
    .replace(/\s+/g, fileName?.gap ?? ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return { ascii: end(plain || 'session'), unicode: end(own || plain || 'session') };
}
