import { logOutEverywhereOperation } from '@/lib/core/api/access-operations';
import { emptyLoginCookies, toCookieResponse } from '@/lib/server/access/login-cookie';
import { handle } from '@/lib/server/http/handle';
import { logOutEverywhere } from '@/lib/server/http/log-out-everywhere';

export const DELETE = handle(logOutEverywhereOperation, async () => {
  await logOutEverywhere();
  return toCookieResponse(emptyLoginCookies);
});
