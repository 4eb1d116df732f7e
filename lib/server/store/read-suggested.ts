import 'server-only';
import { type Answerer, storedAnswererSchema } from '@/lib/core/answerer/answerer-schemas';
import { readJsonAs } from '@/lib/core/json/read-json-as';

/** An answerer of a later version of this program is no suggestion to anybody here. */
const answererSchema = storedAnswererSchema.nullable().catch(null);

/** Who answers, as a row of a version suggests it. */
export const readSuggested = (answerer: string | null): Answerer | null =>
  answerer === null ? null : readJsonAs(answererSchema, answerer);
