import type { ToolChange } from '@/components/answerers/tool-change';
import { toast } from '@/components/ui/toast';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { applyFix } from '@/lib/core/tool/fix/apply-fix';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';
import { formatJson } from './format-json';
import { showAgain } from './problems/show-again';
import { silenceProblem } from './problems/silence-problem';

/** What is done with the definition of a tool and with what was found in it, each with a way back. Loaded when first done. */
export function makeToolEdits(
  { text: before, silenced = [] }: SessionTool,
  onChange: (change: ToolChange) => void,
) {
  return {
    // What was typed while it was loaded is formatted as well.
    format: () =>
      onChange((now) => {
        const text = formatJson(now.text);
        return text === null ? {} : { text };
      }),
    mend: ({ fix }: ToolProblem) => {
      if (!fix) return;
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
    },
    silence: (problem: ToolProblem, reason: string, isRule: boolean) => {
      const { change, undo } = silenceProblem(problem, reason, isRule, silenced);
      onChange(change);
      toast('Silenced. The reason is kept with the tool.', {
        action: { label: 'Undo', onClick: () => onChange(undo) },
      });
    },
    tellAgain: (entry: SilencedFinding) => {
      onChange(showAgain(entry));
      const undo = () => onChange((now) => ({ silenced: [...showAgain(entry)(now).silenced, entry] }));
      toast('Shown again.', { action: { label: 'Undo', onClick: undo } });
    },
  };
}
