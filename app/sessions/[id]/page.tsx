import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { parsePlace } from '@/components/screens/playground/place/place-address';
import { Playground } from '@/components/screens/playground/playground';
import { renderTexts } from '@/components/screens/recording/render-texts';
import { parseReplayAddress } from '@/components/screens/recording/replay-address';
import { LAYOUT_COOKIE, parseLayout } from '@/components/ui/layout-cookie';
import { AppError } from '@/lib/core/app-error';
import { takeLatest } from '@/lib/core/cut/take-latest';
import { listSources } from '@/lib/core/json/lossless/list-sources';
import { guardPage } from '@/lib/server/http/guard-page';
import { getSessionTag } from '@/lib/server/session/get-session-tag';
import { getShownSession } from '@/lib/server/session/path/get-shown-session';
import { getSessionRow } from '@/lib/server/store/get-session';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const session = await readSession(() => getSessionRow(id));
  return { title: session?.title ?? 'Session' };
}

export default async function SessionPage({ params, searchParams }: Props) {
  const { id } = await params;
  // Before the session: a tag that is newer than what it stands for would hide an edit made in between.
  const tag = await readSession(() => getSessionTag(id));
  const session = await readSession(() => getShownSession(id));
  if (!session) notFound();
  const { replay, place } = await searchParams;
  const replayAt = parseReplayAddress(replay);
  const layout = parseLayout((await cookies()).get(LAYOUT_COOKIE)?.value);
  return (
    <Playground
      initial={{ session, tag }}
      sources={listSources(session)}
      layout={layout}
      replayAt={replayAt}
      place={parsePlace(place)}
      texts={replayAt === null ? renderTexts(takeLatest(session.turns)) : {}}
    />
  );
}

async function readSession<T>(read: () => Promise<T>): Promise<T | null> {
  await guardPage();
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
