import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { PartsScreen } from '@/components/screens/parts/parts-screen';
import { getEnv } from '@/lib/server/env';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Parts' };

/** For those who build Loopbench: there in development alone, and where the operator asks for it. */
export default async function PartsPage() {
  await connection();
  await guardPage();
  if (process.env.NODE_ENV !== 'development' && getEnv().LOOPBENCH_UI !== '1') notFound();
  return <PartsScreen />;
}
