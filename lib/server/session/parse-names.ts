import 'server-only';
import { z } from 'zod';

const namesSchema = z.array(z.string());

/** Reads a column that holds a list of texts: the names of tools, or tags. */
export const parseNames = (column: string): string[] => namesSchema.parse(JSON.parse(column));
