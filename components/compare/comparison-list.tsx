'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { cx } from '@/components/ui/cx';
import { Switch } from '@/components/ui/form/switch';
import { countOf, formatCount } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { DisclosureButton } from '@/components/ui/layout/disclosure-button';
import { Notice } from '@/components/ui/notice';
import { loadLater } from '@/lib/client/load-later';
import type { ComparedSide, Comparison } from '@/lib/core/compare/comparison';
import type { DiffTexts } from './open-diff';
import { SettingsView, ToolsView } from './settings-view';
import { type CompareItem, isDifference, toItems } from './to-items';
import { TotalsTable } from './totals-table';
import { TurnView } from './turn-view';

const DiffDialog = loadLater(() => import('./diff-dialog'));

/** A comparison from top to bottom. Only what is in sight is in the page; n and p go from difference to difference. */
export function ComparisonList({ comparison }: { comparison: Comparison }) {
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrentKey] = useState<string>();
  const [texts, setTexts] = useState<DiffTexts>();
  const items = useMemo(
    () => toItems(comparison, { onlyDifferences, open }),
    [comparison, onlyDifferences, open],
  );
  const differences = useMemo(() => items.filter(isDifference), [items]);
  const current = differences.findIndex(({ key }) => key === currentKey);

  const go = (by: 1 | -1) => {
    const from = current < 0 && by < 0 ? 0 : current;
    const next = differences[(from + by + differences.length) % differences.length];
    if (!next) return;
    setCurrentKey(next.key);
    list.current?.scrollToIndex(items.indexOf(next), { align: 'start' });
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (texts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'n') go(1);
    if (event.key === 'p') go(-1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const toggle = useCallback((key: string) => {
    setOpen((known) => {
      const next = new Set(known);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);

  return (
    <>
      <nav
        aria-label="Differences"
        className="flex h-9 shrink-0 items-center gap-2 border-line border-b bg-raised px-3 text-xs"
      >
        <span aria-live="polite" className="text-ink-soft tabular-nums">
          {current >= 0
            ? `Difference ${current + 1} of ${formatCount(differences.length)}`
            : countOf(differences.length, 'difference')}
        </span>
        <IconButton
          label="Previous difference (p)"
          icon={<ArrowUp />}
          disabled={differences.length === 0}
          onClick={() => go(-1)}
        />
        <IconButton
          label="Next difference (n)"
          icon={<ArrowDown />}
          disabled={differences.length === 0}
          onClick={() => go(1)}
        />
        <span className="ml-auto flex items-center gap-2 text-ink-soft">
          <span aria-hidden>Only differences</span>
          <Switch label="Only differences" checked={onlyDifferences} onCheckedChange={setOnlyDifferences} />
        </span>
      </nav>
      <main
        ref={scroller}
        aria-label="Comparison"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-offset-[-2px]"
      >
        <Virtualizer ref={list} scrollRef={scroller} data={items}>
          {(item) => (
            <div
              key={item.key}
              className={cx(
                'mx-auto w-full max-w-7xl px-3 py-1.5',
                item.key === currentKey && '[&>*]:outline-2 [&>*]:outline-accent',
              )}
            >
              <ItemView item={item} comparison={comparison} onToggle={toggle} openDiff={setTexts} />
            </div>
          )}
        </Virtualizer>
      </main>
      {texts && (
        <Suspense>
          <DiffDialog texts={texts} onClose={() => setTexts(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

interface ItemViewProps {
  item: CompareItem;
  comparison: Comparison;
  onToggle: (key: string) => void;
  openDiff: (texts: DiffTexts) => void;
}

function ItemView({ item, comparison, onToggle, openDiff }: ItemViewProps) {
  switch (item.kind) {
    case 'totals':
      return (
        <div className="flex flex-col gap-2 pt-1.5">
          <TotalsTable a={comparison.a} b={comparison.b} />
          <Remarks comparison={comparison} />
        </div>
      );
    case 'settings':
      return <SettingsView comparison={comparison} openDiff={openDiff} />;
    case 'tools':
      return <ToolsView comparison={comparison} openDiff={openDiff} />;
    case 'nothing':
      return (
        <p className="py-6 text-center text-ink-muted">
          Settings, tools and every turn are the same on both sides.
        </p>
      );
    case 'fold':
      return (
        <DisclosureButton
          expanded={item.isOpen}
          onClick={() => onToggle(item.key)}
          className="w-full gap-1.5 rounded-lg border border-line border-dashed px-3 py-1.5 text-ink-muted text-xs hover:bg-raised hover:text-ink"
        >
          {item.rows.length === 1 ? '1 turn is' : `${formatCount(item.rows.length)} turns are`} the same
        </DisclosureButton>
      );
    case 'row':
      return <TurnView row={item.row} comparison={comparison} openDiff={openDiff} />;
  }
}

/** What one has to know to read the differences of settings and tools. */
function Remarks({ comparison: { a, b } }: { comparison: Comparison }) {
  const remarks = [...remarksOn('A', a), ...remarksOn('B', b)];
  if (remarks.length === 0) return null;
  return <Notice title={remarks.join(' ')} />;
}

function remarksOn(name: string, { source, variants }: ComparedSide): string[] {
  if (source === 'session') return [`${name} was not run: what its session would send now is compared.`];
  if (variants < 2) return [];
  return [`Along ${name}, settings or tools changed (${variants} versions): those sent last are compared.`];
}
