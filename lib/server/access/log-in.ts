import 'server-only';
import { randomBytes } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { getEnv } from '@/lib/server/env';
import { checkPassword } from './check-password';
import { hashLoginToken } from './find-login';
import { writeLoginCookie } from './login-cookie';
import { MAX_AGE_MS, MAX_IDLE_MS } from './login-times';

/**
 * Lets a browser in for the password.
 *
 * @returns the cookie it is to keep
 * @throws AppError `unauthorized`, `too_many_tries`; `bad_request` when no password is set
 */
export async function logIn(password: string, headers: Headers): Promise<string> {
  if (!getEnv().LOOPBENCH_PASSWORD) {
    throw new AppError('bad_request', 'This Loopbench asks for no password: LOOPBENCH_PASSWORD is not set.');
  }
  checkPassword(password, headers);
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  const at = (time: number) => toSqlTime(new Date(time));
  const writer = await getWriter();
  await writer.write((connection) => {
    connection.run(DELETE_OVER, at(now - MAX_AGE_MS), at(now - MAX_IDLE_MS));
    connection.run(INSERT_LOGIN, hashLoginToken(token), at(now), at(now));
  });
  return writeLoginCookie(token, headers);
}

const DELETE_OVER = 'DELETE FROM "Login" WHERE "createdAt" <= ? OR "lastSeenAt" <= ?';
const INSERT_LOGIN = 'INSERT INTO "Login" ("tokenHash", "createdAt", "lastSeenAt") VALUES (?, ?, ?)';
