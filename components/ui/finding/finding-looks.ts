import { CircleAlert, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { BadgeVariant } from '@/components/ui/badge';
import type { Severity } from '@/lib/core/tool/tool-finding';

/** How a finding is drawn: what the API refuses stands out from what would only be better otherwise. */
export const findingLooks: Record<
  Severity,
  { tone: BadgeVariant; icon: LucideIcon; className: string; noun: string }
> = {
  error: { tone: 'bad', icon: CircleAlert, className: 'text-bad', noun: 'problem' },
  warning: { tone: 'wait', icon: TriangleAlert, className: 'text-wait', noun: 'warning' },
  info: { tone: 'info', icon: Lightbulb, className: 'text-info', noun: 'tip' },
};
