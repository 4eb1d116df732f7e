import type { FileFormat } from './file-format';

/** Keeps a format's own type while checking it against `FileFormat`. */
export const defineFormat = <const T extends FileFormat>(format: T): T => format;
