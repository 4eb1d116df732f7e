'use client';

import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { toolsByIdQuery } from '@/lib/client/library-queries';

export interface PinBadgeProps {
  /** The version the session holds. */
  version: number;
  toolId: string;
  /** The library tools of the whole list: they are asked for together. */
  ids: readonly string[];
}

/** The version of a tool in the list, marked where a newer one exists. */
export default function PinBadge({ version, toolId, ids }: PinBadgeProps) {
  const { data } = useQuery(toolsByIdQuery(ids));
  const newest = data?.items.find(({ id }) => id === toolId)?.newest ?? version;
  if (newest <= version) return <Badge>v{version}</Badge>;
  return (
    <Badge variant="wait">
      <span title={`Version ${newest} exists`}>
        v{version} of {newest}
      </span>
    </Badge>
  );
}
