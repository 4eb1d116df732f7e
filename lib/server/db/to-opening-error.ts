import { toProblem } from '@/lib/core/to-problem';
import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject } from '@/lib/core/claude/message';
import { getSqliteCode, isSqliteError } from './connection';
import { toDamaged } from './to-damaged';

/** What a system call or SQLite says, in words that lead somewhere. */
const REASONS: [codes: RegExp, reason: string][] = [
  [/^(EEXIST|ENOTDIR) /, 'there is something else of that name'],
  [/^EROFS |^SQLITE_READONLY/, 'it is on a disk that can only be read, or its files are'],
  [/^(EACCES|EPERM) |^SQLITE_PERM/, 'this user may not write there'],
  [/^ENOENT mkdir$/, 'it cannot be made: its disk may be read-only'],
  [/^(ENOSPC|EDQUOT) |^SQLITE_FULL/, 'the disk is full'],
  [/^SQLITE_CANTOPEN/, 'its files cannot be opened or made: it may be read-only, or belong to another user'],
  [/^SQLITE_IOERR/, 'the disk does not do as it is told'],
];

/**
 * Why a data folder cannot be used, as an AppError that says what to do; an error that is not about files is given back.
 *
 * @returns `database_damaged`, `data_unusable`, or the error itself
 */
export function toOpeningError(folder: string, file: string, error: unknown): unknown {
  const words = toProblem(error);
  if (isSqliteError(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB')) return toDamaged(file, words);
  const code = getSqliteCode(error) ?? readSystemCode(error);
  const reason = REASONS.find(([codes]) => codes.test(code))?.[1];
  if (reason === undefined) return error;
  return new AppError(
    'data_unusable',
    `The data folder ${folder} does not serve: ${reason} (${words}).\n` +
      'Make it a folder this user may write to, or set LOOPBENCH_DATA to another one.',
  );
}

/** The code of a failed system call with its name, as `EROFS mkdir`; empty for any other error. */
function readSystemCode(error: unknown): string {
  return isJsonObject(error) && 'syscall' in error ? `${error.code} ${error.syscall}` : '';
}
