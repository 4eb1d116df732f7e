import { useState } from 'react';
import type { ToolChange } from '@/components/answerers/tool-change';
import { toast } from '@/components/ui/toast';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';
import { showAgain } from './problems/show-again';
import { silenceProblem } from './problems/silence-problem';

/** What is done with the definition of a tool and with what was found in it, each with a way back. */
export function useToolEdits(tool: SessionTool, onChange: (change: ToolChange) => void) {
  const { silenced = [] } = tool;
  const [reveal, setReveal] = useState<{ offset: number }>();
  const latest = useLatest(tool.text);

  const format = async () => {
    const { formatJson } = await import('./format-json');
    // What was typed while it was loaded is formatted as well.
    onChange((now) => {
      const text = formatJson(now.text);
      return text === null ? {} : { text };
    });
  };

  const mend = async ({ fix }: ToolProblem) => {
    if (!fix) return;
    const { applyFix } = await untilLoaded(() => import('@/lib/core/tool/fix/apply-fix'));
    const before = latest.current;
    const text = applyFix(before, fix);
    if (text === null) {
      toast('The definition has changed meanwhile. Nothing was fixed.', { isError: true });
      return;
    }
    // Of the text as it is by then: another fix may have been pressed just before.
    onChange((now) => {
      const mended = applyFix(now.text, fix);
      return mended === null ? {} : { text: mended };
    });
    // What was typed since is not thrown away.
    const undo = () => onChange((now) => (now.text === text ? { text: before } : {}));
    toast(`Fixed: ${fix.label}.`, { action: { label: 'Undo', onClick: undo } });
  };

  const silence = (problem: ToolProblem, reason: string, isRule: boolean) => {
    const { change, undo } = silenceProblem(problem, reason, isRule, silenced);
    onChange(change);
    toast('Silenced. The reason is kept with the tool.', {
      action: { label: 'Undo', onClick: () => onChange(undo) },
    });
  };

  const tellAgain = (entry: SilencedFinding) => {
    onChange(showAgain(entry));
    const undo = () => onChange((now) => ({ silenced: [...showAgain(entry)(now).silenced, entry] }));
    toast('Shown again.', { action: { label: 'Undo', onClick: undo } });
  };

  return {
    /** Where the editor is to go. */
    reveal,
    show: ({ start }: ToolProblem) => setReveal({ offset: start }),
    format,
    mend,
    silence,
    tellAgain,
  };
}
