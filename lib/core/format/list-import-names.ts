import type { FileFormat } from './file-format';
import { fileFormats } from './formats';

/** What can be imported, as it stands in a sentence: `exported sessions, request bodies, and messages`. */
export function listImportNames(word: 'and' | 'or'): string {
  const names = fileFormats.flatMap(({ read }: FileFormat) => read?.name ?? []);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, ${word} ${last}` : last;
}
