import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CompareScreen } from '@/components/screens/compare/compare-screen';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Compare' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ComparePage({ searchParams }: Props) {
  await connection();
  await guardPage();
  const { a, b } = await searchParams;
  return <CompareScreen a={one(a)} b={one(b)} />;
}

const one = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;
