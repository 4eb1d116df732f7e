import { useState } from 'react';
import type { ToolChange } from '@/components/answerers/tool-change';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';

/** What is done with the definition of a tool, and where the editor is to go for what was found in it. */
export function useToolEdits(tool: SessionTool, onChange: (change: ToolChange) => void) {
  const [reveal, setReveal] = useState<{ offset: number }>();
  const latest = useLatest(tool);
  // Of the tool as it is once the code has come.
  const load = async () => {
    const { makeToolEdits } = await untilLoaded(() => import('./make-tool-edits'));
    return makeToolEdits(latest.current, onChange);
  };
  return {
    reveal,
    show: ({ start }: ToolProblem) => setReveal({ offset: start }),
    format: () => void load().then((edits) => edits.format()),
    mend: (problem: ToolProblem) => void load().then((edits) => edits.mend(problem)),
    silence: (problem: ToolProblem, reason: string, isRule: boolean) =>
      void load().then((edits) => edits.silence(problem, reason, isRule)),
    tellAgain: (entry: SilencedFinding) => void load().then((edits) => edits.tellAgain(entry)),
  };
}
