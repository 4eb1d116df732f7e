import type { Metadata } from 'next';
import { connection } from 'next/server';
import { LinksScreen } from '@/components/screens/links/links-screen';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Links' };

export default async function SharesPage() {
  await connection();
  await guardPage();
  return <LinksScreen />;
}
