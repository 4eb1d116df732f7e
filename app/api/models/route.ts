import { listModelsOperation } from '@/lib/core/api/model-operations';
import { listModels } from '@/lib/server/claude/list-models';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(listModelsOperation, () => listModels());
