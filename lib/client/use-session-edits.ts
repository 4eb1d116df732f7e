'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { toOwnTool } from '@/lib/core/session/to-own-tool';
import { toProblem } from '@/lib/core/to-problem';
import { ApiError } from './call-api';
import { saveSession } from './session-calls';
import { sessionQuery } from './session-queries';
import { takeSession } from './take-session';
import { untilLoaded } from './until-loaded';
import { useLatest } from './use-latest';

/** What can be edited of a session. */
export interface SessionEdits {
  title?: string;
  config?: SessionConfig;
  tools?: SessionTool[];
  draft?: string;
}

/** A session as it is shown: the tools' texts are the truth, their definitions are read from them where needed. */
export type EditedSession = Omit<ShownSession, 'tools'> & { tools: SessionTool[] };

/** Edits a session, or what a function of its newest state gives. */
export type EditSession = (change: SessionEdits | ((now: EditedSession) => SessionEdits)) => void;

/** Is told of an edit, with the session as it was shown before, and when. */
export type EditWatcher = (before: EditedSession, edits: SessionEdits, at: number) => void;

/** Who is told of edits, and those from before there was somebody to tell. */
export interface EditLog {
  early: Parameters<EditWatcher>[];
  tell?: EditWatcher;
}

/** `failed` is tried again by itself; `refused` is not: the same edit would be refused again. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'refused';

/** How long a person has to pause before what they typed is sent. */
const PAUSE_MS = 400;
const RETRY_MS = 3000;

/**
 * A session as the person sees it: what the server has, with what was edited since laid over it. Edits save themselves
 * after a pause; what could not be saved stays and is tried again.
 *
 * @param server the session as the server last told it
 */
export function useSessionEdits(server: ShownSession): {
  session: EditedSession;
  saveState: SaveState;
  /** Why it could not be saved. */
  saveProblem: string | undefined;
  edit: EditSession;
  log: RefObject<EditLog>;
  /** Saves at once. Rejects with the reason when that fails. */
  flush: () => Promise<void>;
} {
  const client = useQueryClient();
  const [edits, setEdits] = useState<SessionEdits>({});
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [saveProblem, setSaveProblem] = useState<string>();
  const pending = useRef<SessionEdits>({});
  /** Edits the server refused: shown as they are until they are edited again; the others are saved without them. */
  const refused = useRef<SessionEdits>({});
  /** What the unsaved edits were made on. */
  const base = useRef<Pick<EditedSession, 'config' | 'tools'>>(server);
  const revision = useRef(server.revision);
  const saving = useRef<Promise<void> | undefined>(undefined);
  const log = useRef<EditLog>({ early: [] });
  const { id } = server;

  // Another tab's edit is taken in while nothing of ours is unsaved; else the conflict is settled when saving.
  useEffect(() => {
    if (Object.keys(pending.current).length > 0) return;
    revision.current = server.revision;
    base.current = server;
  }, [server]);

  const save = useCallback(async (): Promise<void> => {
    while (Object.keys(pending.current).length > 0) {
      const sent = pending.current;
      setSaveState('saving');
      try {
        revision.current = await saveSession(id, { ...toBody(sent), revision: revision.current });
      } catch (error) {
        setSaveProblem(toProblem(error));
        const bad = findRefused(error, sent);
        if (Object.keys(bad).length > 0) {
          refused.current = { ...refused.current, ...bad };
          pending.current = without(pending.current, bad);
          continue;
        }
        setSaveState('failed');
        if (!(error instanceof ApiError) || error.code !== 'revision_conflict') throw error;
        const { session } = await client.fetchQuery({ ...sessionQuery(id), staleTime: 0 });
        const { mergeSessionEdits } = await untilLoaded(
          () => import('@/lib/core/session/merge-session-edits'),
        );
        pending.current = mergeSessionEdits(base.current, session, pending.current);
        base.current = session;
        revision.current = session.revision;
        continue;
      }
      takeSession(client, id, (known) => overridden(known, sent, revision.current));
      base.current = { ...base.current, ...sent };
      pending.current = without(pending.current, sent);
      setEdits({ ...refused.current, ...pending.current });
    }
    if (Object.keys(refused.current).length > 0) return setSaveState('refused');
    setSaveProblem(undefined);
    setSaveState('saved');
  }, [id, client]);

  const flush = useCallback((): Promise<void> => {
    const next = (saving.current ?? Promise.resolve()).catch(() => {}).then(save);
    saving.current = next;
    return next;
  }, [save]);

  const latest = useLatest(server);
  const edit: EditSession = useCallback(
    (change) => {
      const shown = { ...latest.current, ...refused.current, ...pending.current };
      const edits = typeof change === 'function' ? change(shown) : change;
      if (Object.keys(edits).length === 0) return;
      const entry = [shown, edits, performance.now()] as const;
      if (log.current.tell) log.current.tell(...entry);
      else log.current.early.push([...entry]);
      pending.current = { ...pending.current, ...edits };
      refused.current = withoutFields(refused.current, edits);
      setEdits({ ...refused.current, ...pending.current });
      setSaveState('unsaved');
    },
    [latest],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further edit starts the pause anew
  useEffect(() => {
    if (saveState !== 'unsaved' && saveState !== 'failed') return;
    const timer = setTimeout(
      () => void flush().catch(() => {}),
      saveState === 'failed' ? RETRY_MS : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [saveState, edits, flush]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (Object.keys(pending.current).length === 0) return;
      void flush().catch(() => {});
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void flush().catch(() => {});
    };
  }, [flush]);

  return { session: { ...server, ...edits }, saveState, saveProblem, edit, log, flush };
}

/** What the server has now, as far as it is known: the definitions come with the next refresh. */
function overridden(session: ShownSession, { tools, ...rest }: SessionEdits, revision: number): ShownSession {
  const kept = tools?.map((tool) => ({ ...tool, definition: null }));
  return { ...session, ...rest, ...(kept ? { tools: kept } : {}), revision };
}

/** Only what a tool is made of goes back: definitions that came with it would speak for an older text. */
function toBody({ tools, ...rest }: SessionEdits): Parameters<typeof saveSession>[1] {
  return tools ? { ...rest, tools: tools.map(toOwnTool) } : rest;
}

/** What is left to save: everything that was edited again while `sent` was on its way. */
function without(edits: SessionEdits, sent: SessionEdits): SessionEdits {
  const left = Object.entries(edits).filter(([field, value]) => sent[field as keyof SessionEdits] !== value);
  return Object.fromEntries(left);
}

function withoutFields(edits: SessionEdits, others: SessionEdits): SessionEdits {
  return Object.fromEntries(Object.entries(edits).filter(([field]) => !(field in others)));
}

/** Those of the edits sent that the server found wrong. */
function findRefused(error: unknown, sent: SessionEdits): SessionEdits {
  if (!(error instanceof ApiError) || error.status !== 400) return {};
  const fields = new Set(error.issues.map(({ path }) => path.split('.')[0]));
  return Object.fromEntries(Object.entries(sent).filter(([field]) => fields.has(field)));
}
