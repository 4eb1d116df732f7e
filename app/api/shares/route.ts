import { listSharesOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { findShares } from '@/lib/server/share/find-shares';

export const GET = handle(listSharesOperation, async () => ({ items: await findShares() }));
