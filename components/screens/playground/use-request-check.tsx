'use client';

import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useRequestProblems } from '@/lib/client/check/use-request-problems';
import { loadLater } from '@/lib/client/load-later';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { EditedSession, EditSession } from '@/lib/client/use-session-edits';
import type { Attachment } from '@/lib/core/attachment/attachment';
import { toMessageContent } from '@/lib/core/attachment/to-message-content';
import { toSystemMessage } from '@/lib/core/attachment/to-system-message';
import type { Block } from '@/lib/core/claude/message';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { SessionProblem } from '@/lib/core/run/request/find-session-problems';

const RequestProblems = loadLater(() => import('@/components/composer/request-problems'));

export interface RequestCheckInput {
  stored: ShownSession;
  session: EditedSession;
  /** What goes beside what stands in the box. */
  attached: string | undefined;
  /** What goes before it. */
  attachments: readonly Attachment[];
  isBusy: boolean;
  edit: EditSession;
  start: () => void;
  openTool: (id: string) => void;
  openSettings: () => void;
  showTurn: (turnId: string) => void;
}

/** Stands for a message while it is written: what it says is the person's own affair. */
const SOME_TEXT = '…';

/** A person who wants to run is not kept waiting for longer. */
const MAX_WAIT_MS = 1500;

/**
 * What is wrong with the next request, told beside the composer. What the API would refuse is not sent at once: the
 * problems open, with a way to send it all the same.
 */
export function useRequestCheck(input: RequestCheckInput): { run: () => void; note: ReactNode } {
  const { stored, session, attached, attachments, isBusy, edit, start } = input;
  const { config, tools } = session;
  const [isHeld, setHeld] = useState(false);
  const hasText = session.draft.trim() !== '' || attached !== undefined;
  const hasMessage = hasText || attachments.some(({ role }) => role === undefined);
  const content = useMemo<string | Block[]>(
    () => toMessageContent(hasText ? SOME_TEXT : '', attachments, undefined),
    [hasText, attachments],
  );
  const system = useMemo(() => toSystemMessage(attachments), [attachments]);
  const isWanted = hasMessage && !isBusy;
  const { problems, isFresh } = useRequestProblems(
    { path: stored.turns, config, tools, content, ...system },
    isWanted,
  );
  const hasError = problems.some(({ severity }) => severity === 'error');
  // What was refused may be right by now.
  useEffect(() => {
    if (!hasError) setHeld(false);
  }, [hasError]);

  const [isAsked, setAsked] = useState(false);
  const latest = useLatest({ hasError, start });
  const decide = useCallback(() => {
    setAsked(false);
    if (latest.current.hasError) setHeld(true);
    else latest.current.start();
  }, [latest]);
  // What was changed just before is judged first, where that does not take long.
  useEffect(() => {
    if (!isAsked) return;
    if (isFresh) return decide();
    const timer = setTimeout(() => {
      setAsked(false);
      latest.current.start();
    }, MAX_WAIT_MS);
    return () => clearTimeout(timer);
  }, [isAsked, isFresh, decide, latest]);
  const run = () => setAsked(true);
  const show = ({ place }: SessionProblem) => {
    if (place.kind === 'tool') input.openTool(place.toolId);
    if (place.kind === 'settings') input.openSettings();
    if (place.kind === 'turn') input.showTurn(place.turnId);
  };
  const fix = ({ fix: mend }: SessionProblem) => {
    if (!mend) return;
    void untilLoaded(() => import('./fix-settings')).then(({ fixSettings }) =>
      edit({ config: fixSettings(config, mend.edits) }),
    );
  };

  const note = problems.length > 0 && isWanted && (
    <Suspense>
      <RequestProblems
        problems={problems}
        isOpen={isHeld}
        onShow={show}
        onFix={fix}
        onSendAnyway={
          isHeld
            ? () => {
                setHeld(false);
                start();
              }
            : undefined
        }
      />
    </Suspense>
  );
  return { run, note };
}
