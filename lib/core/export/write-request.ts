import { writeJson } from '@/lib/core/json/write-json';
import type { ExportSource } from './export-source';
import { toRequest } from './to-request';

/** The body of the request the path stands for, as a file. */
export const writeRequest = (source: ExportSource): string => `${writeJson(toRequest(source).body, 2)}\n`;
