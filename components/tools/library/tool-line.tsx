import { Badge } from '@/components/ui/badge';
import { formatAgo } from '@/components/ui/format';
import type { LibraryToolData } from '@/lib/core/api/library-operations';

/** A tool of the library in a list: its name, its newest version, the beginning of its description and its tags. */
export function ToolLine({ tool, now }: { tool: LibraryToolData; now: number }) {
  const { name, about, tags, newest, sessions, updatedAt } = tool;
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5 text-start">
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <code dir="auto" className="min-w-0 max-w-full truncate px-0.5 font-medium" title={name}>
          {name}
        </code>
        <Badge>v{newest}</Badge>
        {tags.map((tag) => (
          <Badge key={tag} variant="info">
            <bdi className="max-w-40 truncate">{tag}</bdi>
          </Badge>
        ))}
        <span className="text-ink-muted text-xs">
          {sessions > 0 && `in ${sessions === 1 ? 'one session' : `${sessions} sessions`} · `}
          {formatAgo(updatedAt, now)}
        </span>
      </span>
      {about !== '' && (
        <span dir="auto" className="line-clamp-2 text-ink-soft text-xs [overflow-wrap:anywhere]">
          {about}
        </span>
      )}
    </span>
  );
}
