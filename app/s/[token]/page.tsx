import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { renderTexts } from '@/components/screens/recording/render-texts';
import { parseReplayAddress } from '@/components/screens/recording/replay-address';
import { StoredSession } from '@/components/screens/shared/stored-session';
import { LAYOUT_COOKIE, parseLayout } from '@/components/ui/layout-cookie';
import { fillRoute } from '@/lib/core/api/fill-route';
import { routes } from '@/lib/core/api/routes';
import { AppError } from '@/lib/core/app-error';
import { takeLatest } from '@/lib/core/cut/take-latest';
import { listSources } from '@/lib/core/json/lossless/list-sources';
import { describeSnapshot } from '@/lib/core/share/describe-snapshot';
import { getPublicUrl } from '@/lib/server/http/get-public-url';
import { guardPage } from '@/lib/server/http/guard-page';
import { getShared } from '@/lib/server/share/get-shared';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const { snapshot } = await readShared(token);
  const { title } = snapshot;
  const description = describeSnapshot(snapshot);
  const { address: url } = fillRoute(routes.getSharedPicture, { token });
  const picture = { url, width: 1200, height: 630, alt: description };
  return {
    metadataBase: getPublicUrl(await headers()),
    title,
    description,
    robots: { index: false, follow: false, noarchive: true },
    openGraph: { title, description, siteName: 'Loopbench', type: 'article', images: [picture] },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}

export default async function SharedPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { snapshot, sharedAt, fileCount } = await readShared(token);
  const replayAt = parseReplayAddress((await searchParams).replay);
  const layout = parseLayout((await cookies()).get(LAYOUT_COOKIE)?.value);
  const latest = replayAt === null ? takeLatest(snapshot.turns) : [];
  return (
    <StoredSession
      token={token}
      title={snapshot.title}
      latest={latest}
      sources={listSources(latest)}
      earlier={replayAt === null ? snapshot.turns.length - latest.length : 0}
      texts={renderTexts(latest)}
      hasRuns={snapshot.runs.length > 0}
      sharedAt={sharedAt}
      hasFiles={fileCount > 0}
      layout={layout}
      replayAt={replayAt}
    />
  );
}

/** Once a request, so that a page is one view. */
const readShared = cache(async (token: string) => {
  await guardPage({ isOpen: true });
  try {
    return await getShared(token, { isView: true, headers: await headers() });
  } catch (error) {
    // Who has tried too many links is told no more than that.
    if (error instanceof AppError && ['not_found', 'too_many_tries'].includes(error.code)) notFound();
    throw error;
  }
});
