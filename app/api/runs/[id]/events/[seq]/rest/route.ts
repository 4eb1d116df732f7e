import { getEventRestOperation } from '@/lib/core/api/shown-operations';
import { AppError } from '@/lib/core/app-error';
import { handle } from '@/lib/server/http/handle';
import { getEventRest } from '@/lib/server/run/watch/get-event-rest';

export const GET = handle(getEventRestOperation, ({ params, query }) => {
  const seq = Number(params.seq);
  if (!Number.isSafeInteger(seq)) throw new AppError('not_found', `There is no event ${params.seq}.`);
  return getEventRest(params.id, seq, query.place);
});
