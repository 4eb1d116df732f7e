import type { Metadata } from 'next';
import { connection } from 'next/server';
import { OfferedSession } from '@/components/screens/home/offered-session';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Open in Loopbench', robots: { index: false, follow: false } };

export default async function NewPage() {
  await connection();
  await guardPage();
  return <OfferedSession />;
}
