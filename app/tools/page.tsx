import type { Metadata } from 'next';
import { connection } from 'next/server';
import { LibraryScreen } from '@/components/screens/library/library-screen';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Library' };

export default async function LibraryPage() {
  await connection();
  await guardPage();
  return <LibraryScreen />;
}
