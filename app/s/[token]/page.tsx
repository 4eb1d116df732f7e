import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { parseReplayAddress } from '@/app/_recording/replay-address';
import { LAYOUT_COOKIE, parseLayout } from '@/components/ui/layout-cookie';
import { AppError } from '@/lib/core/app-error';
import { guardPage } from '@/lib/server/http/guard-page';
import { getShared } from '@/lib/server/share/get-shared';
import { SharedSession } from './shared-session';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { snapshot } = await readShared((await params).token);
  const description = `A tool loop of ${snapshot.turns.length} turns, to be read and replayed.`;
  return {
    title: snapshot.title,
    description,
    robots: { index: false, follow: false, noarchive: true },
    openGraph: { title: snapshot.title, description, siteName: 'Loopbench', type: 'article' },
  };
}

export default async function SharedPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { snapshot, sharedAt } = await readShared(token);
  const layout = parseLayout((await cookies()).get(LAYOUT_COOKIE)?.value);
  return (
    <SharedSession
      token={token}
      snapshot={snapshot}
      sharedAt={sharedAt}
      layout={layout}
      replayAt={parseReplayAddress((await searchParams).replay)}
    />
  );
}

/** Once a request, so that a page is one view. */
const readShared = cache(async (token: string) => {
  await guardPage({ isOpen: true });
  try {
    return await getShared(token, { isView: true });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
});
