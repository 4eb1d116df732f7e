'use client';

import { type KeyboardEvent, type ReactNode, Suspense, useId, useRef } from 'react';
import { cx } from './cx';

interface Tab {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (id: string) => void;
  /** What stands at the right end of the row. */
  aside?: ReactNode;
}

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => (index === last ? 0 : index + 1),
  ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
  Home: () => 0,
  End: (_index, last) => last,
};

/**
 * A row of tabs over the panel of the chosen one, filling the height it is given; arrows, Home and End move along it.
 * Our own because the library's would be a sixth of everything the first page loads.
 */
export function Tabs({ label, tabs, value, onChange, aside }: TabsProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const chosen = tabs.find((tab) => tab.id === value) ?? tabs[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const index = step(
      tabs.findIndex((tab) => tab.id === value),
      tabs.length - 1,
    );
    const next = tabs[index];
    if (next) onChange(next.id);
    row.current?.querySelectorAll('button')[index]?.focus();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-line border-b px-2">
        <div
          ref={row}
          role="tablist"
          aria-label={label}
          onKeyDown={onKeyDown}
          // Where there is no room for all, they are scrolled sideways.
          className="flex h-full min-w-0 items-stretch gap-0.5 overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === value}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => onChange(tab.id)}
              className={cx(
                'inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap border-b-2 px-1.5',
                tab.id === value
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-muted hover:text-ink',
              )}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside && <div className="ml-auto flex shrink-0 items-center gap-1">{aside}</div>}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen?.id}`}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Suspense key={chosen?.id}>{chosen?.panel}</Suspense>
      </div>
    </div>
  );
}
