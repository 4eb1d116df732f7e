import 'server-only';
import { findLogin } from '@/lib/server/access/find-login';
import { getPrisma } from '@/lib/server/db/database';
import { endEventStreams } from './event-stream';

/** Ends the login of the browser that asks, and what it is still being told. */
export async function logOut(headers: Headers): Promise<void> {
  const login = await findLogin(headers);
  if (!login) return;
  const { tokenHash } = login;
  const prisma = await getPrisma();
  await prisma.login.deleteMany({ where: { tokenHash } });
  endEventStreams({ loggedOut: tokenHash });
}
