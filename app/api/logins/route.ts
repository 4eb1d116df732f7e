import { logOutEverywhereOperation } from '@/lib/core/api/access-operations';
import { logOutEverywhere } from '@/lib/server/access/log-out-everywhere';
import { emptyLoginCookies, toCookieResponse } from '@/lib/server/access/login-cookie';
import { handle } from '@/lib/server/http/handle';

export const DELETE = handle(logOutEverywhereOperation, async () => {
  await logOutEverywhere();
  return toCookieResponse(emptyLoginCookies);
});
