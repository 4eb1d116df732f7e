import 'server-only';
import { z } from 'zod';
import { readJsonAs } from '@/lib/core/json/read-json-as';

const namesSchema = z.array(z.string());

/** Reads a column that holds a list of texts: the names of tools, or tags. */
export const parseNames = (column: string): string[] => readJsonAs(namesSchema, column);
