import { lintToolsOperation } from '@/lib/core/api/tool-operations';
import { handle } from '@/lib/server/http/handle';
import { lintSentTools } from '@/lib/server/tool/lint-sent-tools';

export const POST = handle(lintToolsOperation, ({ body }) => lintSentTools(body));
