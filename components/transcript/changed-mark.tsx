import { Badge } from '@/components/ui/badge';
import { describeChanged } from '@/lib/core/run/describe-changed';
import type { Changed } from '@/lib/core/run/run-changes';

/** Says that an answer was asked for with other settings than the session's. */
export default function ChangedMark({ changed }: { changed: Changed }) {
  const names = describeChanged(changed);
  return <Badge tone="info">{names === '' ? 'changed settings' : `changed: ${names}`}</Badge>;
}
