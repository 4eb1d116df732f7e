import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { DocsScreen } from '@/components/screens/docs/docs-screen';
import { findDoc } from '@/lib/server/docs/find-doc';
import { guardPage } from '@/lib/server/http/guard-page';

type Props = { params: Promise<{ path?: string[] }> };

const find = async ({ params }: Props) => findDoc((await params).path?.join('/') ?? 'index');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const doc = await find(props);
  // The first page has the product's name for a title, which every page has in its own.
  return { title: doc && doc.name !== 'index' ? doc.title : 'Documentation' };
}

export default async function DocsPage(props: Props) {
  await connection();
  await guardPage();
  const doc = await find(props);
  if (!doc) notFound();
  return <DocsScreen page={doc.name} text={doc.text} entries={doc.entries} />;
}
