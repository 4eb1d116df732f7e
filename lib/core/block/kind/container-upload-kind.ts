import { toLine } from '@/lib/core/block/server/to-line';
import type { Block } from '@/lib/core/claude/message';
import { makeCardKind } from './make-card-kind';

/** A file that is put into the container of the code execution. */
export const containerUploadKind = makeCardKind({
  types: ['container_upload'],
  label: 'File for the container',
  is: (block): block is Block => typeof block.file_id === 'string',
  toCard: ({ file_id }) => ({
    title: 'File for the container',
    parts: [{ kind: 'files', ids: [toLine(file_id)] }],
  }),
});
