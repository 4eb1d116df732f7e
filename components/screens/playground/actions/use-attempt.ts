'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import { ApiError } from '@/lib/client/call-api';
import { useLatest } from '@/lib/client/use-latest';
import type { EditedSession } from '@/lib/client/use-session-edits';
import { writeJson } from '@/lib/core/json/write-json';
import { toProblem } from '@/lib/core/to-problem';
import { UnsendableTextError } from './assert-sendable';

export interface AttemptInput {
  session: Pick<EditedSession, 'tools' | 'config'>;
  invalid: InvalidTexts;
  openTool: (id: string) => void;
  openSettings: () => void;
}

/** Tells why something could not be done, and opens the tool or the settings that keep it from being done. */
export type Attempt = (work: () => Promise<void>) => Promise<void>;

/** What went wrong with the newest attempt, until another one begins or what may be the cause is changed. */
export function useAttempt(input: AttemptInput): { problem: string | undefined; attempt: Attempt } {
  const latest = useLatest(input);
  const [problem, setProblem] = useState<string>();

  // What was refused may be right by now. A refresh that brings the same again is no change.
  const { tools, config } = input.session;
  const sent = useMemo(
    () => writeJson([tools.map(({ text, enabled }) => [text, enabled]), config]),
    [tools, config],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setProblem(undefined), [sent, input.invalid]);

  const attempt = useCallback<Attempt>(
    async (work) => {
      setProblem(undefined);
      try {
        await work();
      } catch (error) {
        setProblem(toProblem(error));
        showPlace(error, latest.current);
      }
    },
    [latest],
  );
  return { problem, attempt };
}

function showPlace(error: unknown, { session, openTool, openSettings }: AttemptInput): void {
  if (error instanceof UnsendableTextError) {
    if (error.toolId) openTool(error.toolId);
    else openSettings();
  }
  if (!(error instanceof ApiError)) return;
  const [place, index] = error.issues[0]?.path.split('.') ?? [];
  const tool = place === 'tools' ? session.tools[Number(index)] : undefined;
  if (tool) openTool(tool.id);
  else if (error.code === 'variable_missing') openSettings();
}
