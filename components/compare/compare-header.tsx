import { ArrowLeftRight, Repeat } from 'lucide-react';
import Link from 'next/link';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { compareAddress, parsePathRef } from '@/lib/core/compare/compare-address';
import type { ComparedSide } from '@/lib/core/compare/comparison';
import { nameSide } from './name-side';
import { SideMark } from './side-mark';

export interface CompareHeaderProps {
  /** The references of the address. */
  refs?: { a: string; b: string };
  a?: ComparedSide | undefined;
  b?: ComparedSide | undefined;
}

/** What is compared, and the way back to each. */
export function CompareHeader({ refs, a, b }: CompareHeaderProps) {
  const swapped = refs && toSwapped(refs);
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-line border-b bg-surface px-3">
      <Link
        href="/"
        aria-label="All sessions"
        title="All sessions"
        className="flex size-7 shrink-0 items-center justify-center rounded-md text-accent hover:bg-sunken"
      >
        <Repeat className="size-4" />
      </Link>
      <h1 className="shrink-0 font-semibold max-sm:sr-only">Compare</h1>
      {a && <SideLink side="a" shown={a} name={nameSide(a, b)} />}
      {swapped && (
        <Link
          href={swapped}
          aria-label="Swap sides"
          title="Swap sides"
          className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-muted hover:bg-sunken hover:text-ink"
        >
          <ArrowLeftRight className="size-3.5" />
        </Link>
      )}
      {b && <SideLink side="b" shown={b} name={nameSide(b, a)} />}
      <span className="ml-auto shrink-0">
        <ThemeToggle />
      </span>
    </header>
  );
}

function SideLink({
  side,
  shown: { sessionId, title },
  name,
}: {
  side: 'a' | 'b';
  shown: ComparedSide;
  name: string | null;
}) {
  return (
    <Link
      href={`/sessions/${sessionId}`}
      className="flex min-w-0 items-center gap-1.5 hover:underline"
      title={name ? `${title}: ${name}` : title}
    >
      <SideMark side={side} />
      <span dir="auto" className="truncate">
        {title}
        {name && <span className="text-ink-muted"> · {name}</span>}
      </span>
    </Link>
  );
}

function toSwapped(refs: { a: string; b: string }) {
  const [a, b] = [parsePathRef(refs.a), parsePathRef(refs.b)];
  return a && b ? compareAddress(b, a) : null;
}
