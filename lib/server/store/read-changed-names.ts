import 'server-only';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type Changed, changedSchema } from '@/lib/core/run/run-changes';

/** Reads what SQL took out of the changes of a run: their names alone, for the changes themselves may be long. */
export const readChangedNames = (names: string | null): Changed | null =>
  names === null ? null : readJsonAs(changedSchema, names);
