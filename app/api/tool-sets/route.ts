import { createToolSetOperation, listToolSetsOperation } from '@/lib/core/api/tool-set-operations';
import { handle } from '@/lib/server/http/handle';
import { readToolSets } from '@/lib/server/store/read-tool-sets';
import { createToolSet } from '@/lib/server/tool-library/create-tool-set';

export const GET = handle(listToolSetsOperation, async () => ({ items: await readToolSets() }));

export const POST = handle(createToolSetOperation, ({ body }) => createToolSet(body.name, body.items));
