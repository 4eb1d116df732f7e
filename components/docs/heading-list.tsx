import { cx } from '@/components/ui/cx';
import type { Heading } from '@/lib/core/docs/list-headings';

/** What stands on a page. */
export function HeadingList({ headings }: { headings: readonly Heading[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {headings.map(({ id, text, level }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className={cx('block rounded-md px-2 py-0.5 text-ink-soft hover:bg-sunken', level > 2 && 'pl-5')}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
