import 'server-only';
import type { SimulatedFile } from '@/lib/core/api/simulator-operations';
import { AppError } from '@/lib/core/app-error';
import { findMadeFile } from '@/lib/core/simulator/made-file';
import { findStoredFiles } from '@/lib/server/store/find-stored-files';
import { toSimulatedFile } from './to-simulated-file';

/** A file made by code is as old as nothing else: it is made up anew each time. */
const MADE_AT = '2026-01-01T00:00:00.000Z';

/** What the Simulator's Files API knows of a file. @throws AppError `not_found` */
export async function findSimulatedFile(id: string): Promise<SimulatedFile> {
  const made = findMadeFile(id);
  if (made) {
    const { name, mimeType, bytes } = made;
    return toSimulatedFile({ id, name, mimeType, size: bytes.length, createdAt: MADE_AT }, true);
  }
  const [row] = await findStoredFiles([id]);
  if (!row) throw new AppError('not_found', `File not found: ${id}`);
  return toSimulatedFile(row);
}
