import { createHash } from 'node:crypto';
import type { Finding, Redaction } from '@/lib/core/api/share-operations';
import { AppError } from '@/lib/core/app-error';
import { writeJson } from '@/lib/core/json/write-json';
import { makeSnapshot } from '@/lib/core/share/make-snapshot';
import { maskSnapshot } from '@/lib/core/share/mask-snapshot';
import type { ShareOptions } from '@/lib/core/share/share-options';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { findFileIds } from '@/lib/core/stored-file/find-file-ids';
import { readBeside } from '@/lib/server/db/read-beside';
import { readPathBeside } from '@/lib/server/store/read-path-beside';
import { toBytes } from '@/lib/server/worker/to-bytes';
import { type FoundSecret, findSecrets } from './find-secrets';

/** What of a session is to be shared, and what of it masked. */
export interface ShareTask {
  /** The file of the database. */
  database: string;
  sessionId: string;
  include: ShareOptions;
  /** Which of the findings are masked. */
  redact: Redaction;
  /** In place of the session's. */
  title?: string | undefined;
  /** What was looked at before: nothing else is published. */
  seen?: string | undefined;
}

export interface ShareTaskResult {
  /** The JSON of the snapshot as it is published, in pieces of UTF-8. */
  pieces: Uint8Array[];
  title: string;
  /** SHA-256 of the text. */
  hash: string;
  findings: Finding[];
  /** Names what there is to be seen. */
  seen: string;
  /** The files named in it. */
  fileIds: string[];
}

/** Something one might not want to publish, under a name that does not tell it. */
type NamedSecret = FoundSecret & { id: string };

/**
 * Makes the snapshot a link shows, and finds and masks what in it one might not want to publish. Runs in a worker.
 *
 * @throws AppError `not_found`, also for a turn that is not on the path; `changed_since_preview` when there is something
 *   else to be seen by now
 */
export async function makeShare(task: ShareTask): Promise<ShareTaskResult> {
  const { database, sessionId, include, redact, title, seen } = task;
  const path = readBeside(database, (connection) => readPathBeside(connection, sessionId));
  const { turns, runs, ...session } = path;
  const source = { ...session, title: title ?? session.title, recording: { turns, runs } };
  const snapshot = makeSnapshot(source, include);
  // The title is chosen apart from the rest, and always in sight.
  const now = toHash(writeJson({ ...snapshot, title: '' }));
  if (seen !== undefined && seen !== now)
    throw new AppError(
      'changed_since_preview',
      'The session has changed since it was previewed. Look at the preview once more.',
    );
  const secrets = (await findSecrets(snapshot)).map((secret) => ({ ...secret, id: nameSecret(secret) }));
  const masked = maskChosen(snapshot, secrets, redact);
  const text = writeJson(masked);
  return {
    pieces: toBytes([text]),
    title: masked.title,
    hash: toHash(text),
    findings: secrets.map(({ id, kind, count, sample }) => ({ id, kind, count, sample })),
    seen: now,
    fileIds: [...new Set(masked.turns.flatMap(({ message }) => findFileIds(message)))],
  };
}

/** A snapshot with those of its secrets masked that were chosen. */
function maskChosen(snapshot: Snapshot, secrets: readonly NamedSecret[], redact: Redaction): Snapshot {
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
