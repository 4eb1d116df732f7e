import { logInOperation, logOutOperation } from '@/lib/core/api/access-operations';
import { assertListenedTo, countWrongTry } from '@/lib/server/access/check-password';
import { logIn } from '@/lib/server/access/log-in';
import { emptyLoginCookies, toCookieResponse } from '@/lib/server/access/login-cookie';
import { handle } from '@/lib/server/http/handle';
import { logOut } from '@/lib/server/http/log-out';

export const POST = handle(
  logInOperation,
  async ({ body, request }) => toCookieResponse([await logIn(body.password, request.headers)]),
  { before: assertListenedTo, onBadBody: countWrongTry },
);

export const DELETE = handle(logOutOperation, async ({ request }) => {
  await logOut(request.headers);
  return toCookieResponse(emptyLoginCookies);
});
