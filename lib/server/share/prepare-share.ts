import 'server-only';
import { createHash } from 'node:crypto';
import { makeSnapshot } from '@/lib/core/share/make-snapshot';
import { maskSnapshot } from '@/lib/core/share/mask-snapshot';
import type { ShareOptions } from '@/lib/core/share/share-options';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { getRecording } from '@/lib/server/session/get-recording';
import { getSession } from '@/lib/server/session/get-session';
import { type FoundSecret, findSecrets } from './find-secrets';

/** Something one might not want to publish, under a name that does not tell it. */
export type NamedSecret = FoundSecret & { id: string };

/**
 * Makes the snapshot a link would show, and finds what in it one might not want to publish.
 *
 * @throws AppError `not_found`
 */
export async function prepareShare(
  sessionId: string,
  options: ShareOptions,
  title?: string,
): Promise<{ snapshot: Snapshot; secrets: NamedSecret[] }> {
  const session = await getSession(sessionId);
  const { config, tools } = session;
  const recording = await getRecording(sessionId);
  const snapshot = makeSnapshot({ title: title ?? session.title, config, tools, recording }, options);
  const found = await findSecrets(snapshot);
  return { snapshot, secrets: found.map((secret) => ({ ...secret, id: nameSecret(secret) })) };
}

/**
 * Makes the snapshot as it is published: with everything masked that was chosen.
 *
 * @param redact the names of the findings, or all of them
 * @throws AppError `not_found`
 */
export async function maskShare(
  sessionId: string,
  { include, redact, title }: { include: ShareOptions; redact: 'all' | string[]; title?: string | undefined },
): Promise<Snapshot> {
  const { snapshot, secrets } = await prepareShare(sessionId, include, title);
  return maskSnapshot(
    snapshot,
    secrets.filter(({ id }) => redact === 'all' || redact.includes(id)),
  );
}

const nameSecret = ({ kind, value }: FoundSecret): string =>
  createHash('sha256').update(`${kind}\n${value}`).digest('hex').slice(0, 16);
