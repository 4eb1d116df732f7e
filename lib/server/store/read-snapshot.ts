import 'server-only';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type Snapshot, snapshotSchema } from '@/lib/core/share/snapshot';

/** Reads what a link leads to. @throws SyntaxError, or z.ZodError, for a row that holds something else */
export const readSnapshot = (column: string): Snapshot => readJsonAs(snapshotSchema, column);
