import 'server-only';
import type { SimulatedFile } from '@/lib/core/api/simulator-operations';
import type { StoredFileRow } from '@/lib/server/store/find-stored-files';

/** A file as the Files API tells it. Source: API documentation, "Files API". */
export const toSimulatedFile = (
  { id, name, mimeType, size, createdAt }: StoredFileRow,
  downloadable = false,
): SimulatedFile => ({
  id,
  type: 'file',
  filename: name,
  mime_type: mimeType,
  size_bytes: size,
  created_at: new Date(createdAt).toISOString(),
  downloadable,
});
