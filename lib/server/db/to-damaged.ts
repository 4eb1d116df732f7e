import 'server-only';
import { AppError } from '@/lib/core/app-error';

/** The most that is said of what is damaged, in characters. */
const MAX_TEXT = 500;

/** What a database file that is damaged is told as, and what can be done. */
export const toDamaged = (file: string, damage: string): AppError =>
  new AppError(
    'database_damaged',
    `The database ${file} is damaged: ${damage.slice(0, MAX_TEXT)}\nRestore a backup (npm run restore <file>), or set ` +
      'LOOPBENCH_DATA to another folder.',
  );
