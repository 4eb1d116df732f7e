import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

const variants = {
  plain: '',
  card: 'rounded-lg border border-line bg-raised px-3 py-1.5',
};

export interface DisclosureProps {
  /** The line that is always there. */
  summary: ReactNode;
  variant?: keyof typeof variants;
  /** Begins open, and opens again when it becomes true. */
  open?: boolean | undefined;
  className?: string;
  /** Of the line that is always there. */
  summaryClassName?: string;
  children: ReactNode;
}

/**
 * A line that opens into more. The browser's own element: it works before the code of the page has come, and what is
 * searched for in the page opens it.
 */
export function Disclosure(props: DisclosureProps) {
  const { summary, variant = 'plain', open, className, summaryClassName, children } = props;
  return (
    <details open={open} className={cx(variants[variant], className)}>
      <summary
        className={cx(
          'flex min-w-0 cursor-pointer list-none items-start gap-1 rounded text-ink-soft text-xs hover:text-ink [&::-webkit-details-marker]:hidden',
          summaryClassName,
        )}
      >
        {/* As high as the line, so that it stands in the middle of the first one. */}
        <span className="flex h-[1lh] shrink-0 items-center">
          <ChevronRight className="size-3.5 transition-transform [details[open]>summary_&]:rotate-90" />
        </span>
        <span className="flex min-w-0 flex-1 items-center gap-1.5">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
