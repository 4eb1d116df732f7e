import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EmbeddedSession } from '@/components/screens/shared/embedded-session';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = {
  title: 'A shared session',
  robots: { index: false, follow: false, noarchive: true },
};

/** Where links lead that hold a session themselves: what stands behind their `#` never reaches the server. */
export default async function HeldPage() {
  await connection();
  await guardPage({ isOpen: true });
  return <EmbeddedSession />;
}
