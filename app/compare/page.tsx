import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CompareView } from '@/components/compare/compare-view';
import { PathPicker } from '@/components/compare/path-picker';
import { guardPage } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Compare' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ComparePage({ searchParams }: Props) {
  await connection();
  await guardPage();
  const { a, b } = await searchParams;
  const [first, second] = [one(a), one(b)];
  if (first === undefined || second === undefined) return <PathPicker a={first} />;
  return <CompareView a={first} b={second} />;
}

const one = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;
