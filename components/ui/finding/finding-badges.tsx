import { Badge } from '@/components/ui/badge';
import type { Severity } from '@/lib/core/tool/tool-finding';
import { countFindings } from './count-findings';
import { findingLooks } from './finding-looks';

export interface FindingBadgesProps {
  problems: readonly { severity: Severity }[];
  /** Shows the number alone, with the words to be read out; for a narrow place. */
  isShort?: boolean;
}

/** How many findings there are, by severity. */
export function FindingBadges({ problems, isShort = false }: FindingBadgesProps) {
  const counts = countFindings(problems);
  if (counts.length === 0) return null;
  const label = counts.map(({ words }) => words).join(', ');
  const badges = counts.map(({ severity, count, words }) => {
    const { tone, icon: Icon } = findingLooks[severity];
    return (
      <Badge key={severity} variant={tone}>
        <Icon /> {isShort ? count : words}
      </Badge>
    );
  });
  if (!isShort) return <span className="inline-flex flex-wrap gap-1">{badges}</span>;
  return (
    <span role="img" aria-label={label} title={label} className="inline-flex shrink-0 gap-0.5">
      {badges}
    </span>
  );
}
