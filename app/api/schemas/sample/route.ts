import { sampleSchemaOperation } from '@/lib/core/api/schema-operations';
import { handle } from '@/lib/server/http/handle';
import { sampleSentSchema } from '@/lib/server/schema/sample-sent-schema';

export const POST = handle(sampleSchemaOperation, ({ body }) => sampleSentSchema(body));
