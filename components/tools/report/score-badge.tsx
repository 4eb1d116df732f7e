import { Badge } from '@/components/ui/badge';

/** From here on little is left to be mended, and from there on there is something the API refuses, or much advice. */
const GOOD = 85;
const FAIR = 60;

/** How good a tool is, of 100. */
export function ScoreBadge({ score }: { score: number }) {
  const variant = score >= GOOD ? 'good' : score >= FAIR ? 'wait' : 'bad';
  return <Badge variant={variant}>{score}</Badge>;
}
