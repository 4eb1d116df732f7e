import 'server-only';
import type { SimulatedFile } from '@/lib/core/api/simulator-operations';
import { uploadFile } from '../upload-file';
import { findSimulatedFile } from './find-simulated-file';

/** Keeps an upload to the Simulator's Files API. @throws AppError as `uploadFile` does */
export async function uploadSimulatedFile(request: Request): Promise<SimulatedFile> {
  const { file_id: id } = await uploadFile({}, request);
  return findSimulatedFile(id);
}
