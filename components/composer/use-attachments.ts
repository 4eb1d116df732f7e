'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createTabStore } from '@/lib/client/tab-storage';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { Attachment } from '@/lib/core/attachment/attachment';
import type { ReadAttachment } from '@/lib/core/attachment/read-attachment';
import { readKeptAttachments } from '@/lib/core/attachment/read-kept-attachments';
import { toProblem } from '@/lib/core/to-problem';

/** More is not written out to see whether it could be kept, in bytes of the files. */
const MAX_KEPT_BYTES = 700_000;
/** So many of what could not be attached are told. */
const TOLD = 5;

const kept = createTabStore<Attachment[]>('attached', readKeptAttachments);

/** What is attached to the next message, and how that goes on. */
export interface Attaching {
  attachments: readonly Attachment[];
  /** Why the files chosen last were not attached. */
  problems: readonly string[];
  /** Files are being read. */
  isReading: boolean;
  /** A reload finds them again. */
  isKept: boolean;
  attach: (files: readonly File[]) => void;
  /** Uploads files to where the model looks for them, and names them for the container of its code. */
  upload: (files: readonly File[]) => void;
  add: (attachment: Attachment) => void;
  remove: (attachment: Attachment) => void;
  /** Takes off what was sent; what was attached meanwhile stays. */
  clear: (sent: readonly Attachment[]) => void;
}

/** Holds what is attached to the next message of a session. What is small enough lives through a reload of the tab. */
export function useAttachments(sessionId: string, model: string): Attaching {
  const held = useRef<readonly Attachment[]>([]);
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isKept, setKept] = useState(true);
  const [reading, setReading] = useState(0);
  const latest = useLatest(model);

  const change = useCallback(
    (next: readonly Attachment[]) => {
      held.current = next;
      setAttachments(next);
      setKept(keep(sessionId, next));
    },
    [sessionId],
  );

  // Not while rendering: the server knows nothing of what a tab keeps.
  useEffect(() => {
    held.current = kept.find(sessionId) ?? [];
    setAttachments(held.current);
  }, [sessionId]);

  const take = useCallback(
    async (attachment: Attachment): Promise<string | undefined> => {
      const { findExcess } = await untilLoaded(() => import('@/lib/core/attachment/find-excess'));
      const { findModelFacts } = await untilLoaded(() => import('@/lib/core/claude/model-facts'));
      const excess = findExcess(held.current, attachment, findModelFacts(latest.current));
      if (excess === undefined) change([...held.current, attachment]);
      return excess;
    },
    [change, latest],
  );

  const tell = useCallback((found: readonly (string | undefined)[]) => {
    const told = found.filter((problem) => problem !== undefined);
    const more = told.length - TOLD;
    setProblems(more > 0 ? [...told.slice(0, TOLD), `And ${more} more were not attached.`] : told);
  }, []);

  const takeEach = useCallback(
    (files: readonly File[], makeOne: (file: File) => Promise<ReadAttachment>) => {
      if (files.length === 0) return;
      setReading((count) => count + 1);
      const work = async () => {
        const found: (string | undefined)[] = [];
        for (const file of files) {
          const made = await makeOne(file).catch((error: unknown) => ({
            problem: `${file.name}: ${toProblem(error)}`,
          }));
          found.push('problem' in made ? made.problem : await take(made.attachment));
        }
        tell(found);
      };
      void work().finally(() => setReading((count) => count - 1));
    },
    [take, tell],
  );

  return {
    attachments,
    problems,
    isReading: reading > 0,
    isKept,
    attach: useCallback((files) => takeEach(files, readFile), [takeEach]),
    upload: useCallback(
      (files) => takeEach(files, (file) => uploadForContainer(sessionId, latest.current, file)),
      [takeEach, sessionId, latest],
    ),
    add: useCallback((attachment) => void take(attachment).then((problem) => tell([problem])), [take, tell]),
    remove: useCallback(
      (attachment) => {
        setProblems([]);
        change(held.current.filter((one) => one !== attachment));
      },
      [change],
    ),
    clear: useCallback(
      (sent) => {
        setProblems([]);
        change(held.current.filter((one) => !sent.includes(one)));
      },
      [change],
    ),
  };
}

async function readFile(file: File): Promise<ReadAttachment> {
  const { readAttachment } = await untilLoaded(() => import('@/lib/core/attachment/read-attachment'));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: `${file.name} could not be read. Attach files, not folders.` };
  }
  return readAttachment(file.name, bytes);
}

async function uploadForContainer(sessionId: string, model: string, file: File): Promise<ReadAttachment> {
  const { uploadFile } = await untilLoaded(() => import('@/lib/client/stored-file-calls'));
  const { file_id } = await uploadFile(sessionId, file, model);
  // What is in the container costs nothing until code prints it.
  const block = { type: 'container_upload', file_id };
  return { attachment: { name: file.name, block, bytes: 0, tokens: 0 } };
}

function keep(sessionId: string, attachments: readonly Attachment[]): boolean {
  const bytes = attachments.reduce((sum, one) => sum + one.bytes, 0);
  if (attachments.length > 0 && bytes <= MAX_KEPT_BYTES) return kept.keep(sessionId, [...attachments]);
  kept.forget(sessionId);
  return attachments.length === 0;
}
