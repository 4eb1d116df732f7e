import type { FileFormat, TextReader } from './file-format';
import { fileFormats } from './formats';

/** What the bytes of a file are before it is known which format they have: JSON, JSON Lines, or any other text. */
export type ImportSyntax = 'json' | 'lines' | 'text';

interface KnownSyntax {
  name: ImportSyntax;
  extensions: readonly string[];
  /** The first is the one the page sends. */
  mediaTypes: readonly [string, ...string[]];
}

const readers = fileFormats.flatMap(({ read }: FileFormat) => read ?? []);

const syntaxes: readonly KnownSyntax[] = [
  { name: 'json', extensions: ['.json'], mediaTypes: ['application/json'] },
  {
    name: 'lines',
    extensions: ['.jsonl', '.ndjson'],
    mediaTypes: ['application/jsonl', 'application/x-ndjson'],
  },
  ...readers
    .filter((read): read is TextReader => read.from === 'text')
    .map(({ extensions, mediaType }): KnownSyntax => ({ name: 'text', extensions, mediaTypes: [mediaType] })),
];

/** How the names of files end that can be imported. */
export const importExtensions: readonly string[] = syntaxes.flatMap(({ extensions }) => extensions);

/** What a file picker shows, archives of such files besides. */
export const importAccept: string = [
  ...importExtensions,
  '.zip',
  ...syntaxes.flatMap(({ mediaTypes }) => mediaTypes),
  'application/zip',
].join(',');

const endsWith = (fileName: string, extensions: readonly string[]): boolean =>
  extensions.some((extension) => fileName.toLowerCase().endsWith(extension));

/** True for a file that may be imported, by its name. */
export const isImportName = (fileName: string): boolean => endsWith(fileName, importExtensions);

/** The media type a file is sent as, by its name: JSON where nothing else is known. */
export function toImportType(fileName: string): string {
  const found = syntaxes.find(({ extensions }) => endsWith(fileName, extensions));
  return found?.mediaTypes[0] ?? 'application/json';
}

/** How a body is to be read, by its `content-type`; undefined for a type nobody reads. */
export function findImportSyntax(contentType: string): ImportSyntax | undefined {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return syntaxes.find(({ mediaTypes }) => mediaTypes.includes(type))?.name;
}
