import Link from 'next/link';
import type { ReactNode } from 'react';
import { DocList } from '@/components/docs/doc-list';
import { DocText } from '@/components/docs/doc-text';
import { HeadingList } from '@/components/docs/heading-list';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import type { DocEntry } from '@/lib/core/docs/list-doc-entries';
import { listHeadings } from '@/lib/core/docs/list-headings';

export interface DocsScreenProps {
  /** Which page, as its place in `public/docs` without `.md`. */
  page: string;
  text: string;
  /** All pages. */
  entries: readonly DocEntry[];
}

/** A page of the documentation between the list of pages and the list of what stands on it. */
export function DocsScreen({ page, text, entries }: DocsScreenProps) {
  const headings = listHeadings(text).filter(({ level }) => level === 2 || level === 3);
  return (
    <div className="mx-auto flex min-h-full w-full max-w-7xl flex-col px-6 py-8">
      <header className="flex items-center gap-3">
        <Link href="/" prefetch={false} className="text-info hover:underline">
          Sessions
        </Link>
        <p className="font-semibold text-lg">Documentation</p>
        <span className="ml-auto">
          <ThemeToggle />
        </span>
      </header>
      <div className="mt-6 grid gap-x-10 gap-y-4 lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,46rem)_13rem] xl:justify-between">
        <Side title="Pages">
          <DocList entries={entries} page={page} />
        </Side>
        {headings.length > 1 && (
          <Side title="On this page" className="lg:hidden xl:order-3 xl:block">
            <HeadingList headings={headings} />
          </Side>
        )}
        <main className="min-w-0 pb-16 xl:order-2">
          <DocText text={text} page={page} />
        </main>
      </div>
    </div>
  );
}

/** A list beside the page; on a narrow window it is above it, and closed. */
function Side({
  title,
  className = '',
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <nav aria-label={title} className={className}>
      <Disclosure
        variant="card"
        className="lg:hidden"
        summary={title}
        summaryClassName="font-medium text-ink text-sm"
      >
        <div className="mt-2">{children}</div>
      </Disclosure>
      <div className="sticky top-6 hidden lg:block">
        <p className="px-2 pb-1 font-medium text-ink-muted text-xs">{title}</p>
        {children}
      </div>
    </nav>
  );
}
