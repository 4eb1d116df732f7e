import { importToolsOperation } from '@/lib/core/api/tool-exchange-operations';
import { handle } from '@/lib/server/http/handle';
import { toJsonStream } from '@/lib/server/http/to-json-stream';
import { importTools } from '@/lib/server/tool/import-tools';

export const POST = handle(importToolsOperation, async ({ body: { format, ...source } }) =>
  toJsonStream([await importTools(source, format)], importToolsOperation.status),
);
