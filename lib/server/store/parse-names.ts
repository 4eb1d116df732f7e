import 'server-only';
import { z } from 'zod';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { getLog } from '@/lib/server/log';

const namesSchema = z.array(z.string());

/**
 * Reads a column that holds a list of texts: the names of tools, or tags. One that holds something else is read as empty:
 * a single damaged row must not keep a whole list from being shown.
 */
export function parseNames(column: string): string[] {
  try {
    return readJsonAs(namesSchema, column);
  } catch (error) {
    getLog().error({ err: error }, 'a list of names cannot be read');
    return [];
  }
}
