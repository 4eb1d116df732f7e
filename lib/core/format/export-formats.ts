import type { FileFormat, FormatWriter } from './file-format';
import { fileFormats } from './formats';

type Listed = (typeof fileFormats)[number];

/** Names a format that a session can be exported in. */
export type ExportFormat = Extract<Listed, { write: object }>['id'];

interface ExportedFormat extends FileFormat {
  id: ExportFormat;
  write: FormatWriter;
}

/** The formats a session can be exported in. */
export const exportFormats: readonly ExportedFormat[] = fileFormats.filter((format) => 'write' in format);

/** The record of a format. */
export function findExportFormat(id: ExportFormat): ExportedFormat {
  const found = exportFormats.find((format) => format.id === id);
  if (!found) throw new Error(`There is no format ${id} to export in.`);
  return found;
}
