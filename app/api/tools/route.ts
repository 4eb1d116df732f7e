import { createLibraryToolOperation, listLibraryToolsOperation } from '@/lib/core/api/library-operations';
import { handle } from '@/lib/server/http/handle';
import { createLibraryTool } from '@/lib/server/tool-library/create-library-tool';
import { findLibraryTools } from '@/lib/server/tool-library/find-library-tools';

export const GET = handle(listLibraryToolsOperation, ({ query }) => findLibraryTools(query));

export const POST = handle(createLibraryToolOperation, ({ body }) => createLibraryTool(body));
