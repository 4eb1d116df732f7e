import 'server-only';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

/** Whether there is a file of that name. */
export const isThere = (file: string): Promise<boolean> =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
