import {
  deleteLibraryToolOperation,
  getLibraryToolOperation,
  updateLibraryToolOperation,
} from '@/lib/core/api/library-operations';
import { handle } from '@/lib/server/http/handle';
import { deleteLibraryTool } from '@/lib/server/tool-library/delete-library-tool';
import { readLibraryTool } from '@/lib/server/tool-library/read-library-tool';
import { updateLibraryTool } from '@/lib/server/tool-library/update-library-tool';

export const GET = handle(getLibraryToolOperation, ({ params }) => readLibraryTool(params.id));

export const PATCH = handle(updateLibraryToolOperation, ({ params, body }) =>
  updateLibraryTool(params.id, body),
);

export const DELETE = handle(deleteLibraryToolOperation, ({ params, query }) =>
  deleteLibraryTool(params.id, query.force === 'true'),
);
