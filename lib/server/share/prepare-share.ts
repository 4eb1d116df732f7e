import 'server-only';
import { createHash } from 'node:crypto';
import type { Redaction } from '@/lib/core/api/share-operations';
import { AppError } from '@/lib/core/app-error';
import { makeSnapshot } from '@/lib/core/share/make-snapshot';
import { maskSnapshot } from '@/lib/core/share/mask-snapshot';
import type { ShareOptions } from '@/lib/core/share/share-options';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { getRecording } from '@/lib/server/session/get-recording';
import { getSession } from '@/lib/server/session/get-session';
import { type FoundSecret, findSecrets } from './find-secrets';

interface MaskChoice {
  include: ShareOptions;
  redact: Redaction;
  title?: string | undefined;
  seen?: string | undefined;
}

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
): Promise<{ snapshot: Snapshot; secrets: NamedSecret[]; seen: string }> {
  const session = await getSession(sessionId);
  const { config, tools } = session;
  const recording = await getRecording(sessionId);
  const snapshot = makeSnapshot({ title: title ?? session.title, config, tools, recording }, options);
  const found = await findSecrets(snapshot);
  const secrets = found.map((secret) => ({ ...secret, id: nameSecret(secret) }));
  // The title is chosen apart from the rest, and always in sight.
  return { snapshot, secrets, seen: toHash(JSON.stringify({ ...snapshot, title: '' })) };
}

/**
 * Makes the snapshot as it is published: with everything masked that was chosen.
 *
 * @param redact which of the findings
 * @param seen what was looked at before: nothing else is published
 * @throws AppError `not_found`; `changed_since_preview` when there is something else to be seen by now
 */
export async function maskShare(
  sessionId: string,
  { include, redact, title, seen }: MaskChoice,
): Promise<Snapshot> {
  const { snapshot, secrets, seen: now } = await prepareShare(sessionId, include, title);
  if (seen !== undefined && seen !== now)
    throw new AppError(
      'changed_since_preview',
      'The session has changed since it was previewed. Look at the preview once more.',
    );
  return maskChosen(snapshot, secrets, redact);
}

/** A snapshot with those of its secrets masked that were chosen. */
export function maskChosen(snapshot: Snapshot, secrets: readonly NamedSecret[], redact: Redaction): Snapshot {
  if (redact === 'all') return maskSnapshot(snapshot, secrets);
  const isChosen = Array.isArray(redact)
    ? (id: string) => redact.includes(id)
    : (id: string) => !redact.except.includes(id);
  return maskSnapshot(
    snapshot,
    secrets.filter(({ id }) => isChosen(id)),
  );
}

const nameSecret = ({ kind, value }: FoundSecret): string => toHash(`${kind}\n${value}`).slice(0, 16);

const toHash = (text: string): string => createHash('sha256').update(text).digest('hex');
