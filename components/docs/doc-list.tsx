import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import type { DocEntry } from '@/lib/core/docs/list-doc-entries';

/** All pages, as the index lists them. */
export function DocList({ entries, page }: { entries: readonly DocEntry[]; page: string }) {
  return (
    <ul className="flex flex-col gap-1">
      {entries.map(({ name, title }) => (
        <li key={name}>
          <Link
            href={{ pathname: name === 'index' ? '/docs' : `/docs/${name}` }}
            prefetch={false}
            aria-current={name === page ? 'page' : undefined}
            className={cx(
              'block rounded-md px-2 py-1 hover:bg-sunken',
              name === page ? 'bg-sunken font-medium text-ink' : 'text-ink-soft',
            )}
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
