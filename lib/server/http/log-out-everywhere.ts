import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { endEventStreams } from './event-stream';

/** Ends every login, and every stream of events: who may still listen connects again. */
export async function logOutEverywhere(): Promise<void> {
  const prisma = await getPrisma();
  await prisma.login.deleteMany();
  endEventStreams({ loggedOut: 'everybody' });
}
