import { BellOff } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/layout/disclosure';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';
import { isSameSilence } from './show-again';

export interface SilencedListProps {
  silenced: readonly SilencedFinding[];
  /** The findings of the tool that are not told. */
  problems: readonly ToolProblem[];
  onShowAgain: (entry: SilencedFinding) => void;
}

/** What is kept quiet in a tool, with the reasons. */
export default function SilencedList({ silenced, problems, onShowAgain }: SilencedListProps) {
  if (silenced.length === 0) return null;
  return (
    <Disclosure
      summary={`Silenced (${silenced.length})`}
      className="px-3 py-1 text-xs"
      summaryClassName="w-fit text-ink-muted"
    >
      <ul aria-label="Silenced findings" className="mt-1 flex flex-col gap-1.5">
        {silenced.map((entry) => (
          <li key={`${entry.rule} ${entry.path}`} className="flex items-start gap-2">
            <BellOff aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-muted" />
            <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <p className="text-ink-soft">{nameEntry(entry, problems)}</p>
              <p className="text-ink-muted">
                Reason: <bdi>{entry.reason}</bdi>
              </p>
            </div>
            <Button size="sm" variant="ghost" onClick={() => onShowAgain(entry)}>
              Show again
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** In the words of what it keeps quiet; there may be nothing of it now. */
function nameEntry(entry: SilencedFinding, problems: readonly ToolProblem[]): string {
  const quiet = problems.filter(({ silence }) => silence && isSameSilence(silence, entry));
  const [first, ...more] = quiet;
  if (!first) return `The rule ${entry.rule} finds nothing here now.`;
  if (entry.path !== undefined) return first.message;
  const rule = `Everything of the rule ${entry.rule} in this tool`;
  return more.length > 0 ? `${rule}: ${first.message} And ${more.length} more.` : `${rule}: ${first.message}`;
}
