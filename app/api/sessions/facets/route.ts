import { getSessionFacetsOperation } from '@/lib/core/api/session-list-operations';
import { handle } from '@/lib/server/http/handle';
import { getSessionFacets } from '@/lib/server/session/list/get-session-facets';

export const GET = handle(getSessionFacetsOperation, () => getSessionFacets());
