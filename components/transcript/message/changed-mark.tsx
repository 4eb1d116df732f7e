import { Badge } from '@/components/ui/badge';
import { markChanged } from '@/lib/core/run/mark-changed';
import type { Changed } from '@/lib/core/run/run-changes';

/** Says that an answer was asked for with other settings than the session's. */
export default function ChangedMark({ changed }: { changed: Changed }) {
  return <Badge variant="info">{markChanged(changed)}</Badge>;
}
