import { CircleAlert, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Tone } from '@/components/ui/badge';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';

/** How a finding is drawn: what the API refuses stands out from what would only be better otherwise. */
export const problemLooks: Record<
  ToolProblem['severity'],
  { tone: Tone; icon: LucideIcon; className: string; noun: string }
> = {
  error: { tone: 'bad', icon: CircleAlert, className: 'text-bad', noun: 'problem' },
  warning: { tone: 'wait', icon: TriangleAlert, className: 'text-wait', noun: 'warning' },
  info: { tone: 'neutral', icon: Lightbulb, className: 'text-ink-muted', noun: 'piece of advice' },
};

/** The gravest of some findings; undefined for none. */
export const worstOf = (problems: readonly ToolProblem[]): ToolProblem['severity'] | undefined =>
  (['error', 'warning', 'info'] as const).find((severity) =>
    problems.some((problem) => problem.severity === severity),
  );
