import { validateInstancesOperation } from '@/lib/core/api/schema-operations';
import { handle } from '@/lib/server/http/handle';
import { judgeSentInstances } from '@/lib/server/schema/judge-sent-instances';

export const POST = handle(validateInstancesOperation, ({ body }) => judgeSentInstances(body));
