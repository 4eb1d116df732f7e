'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { SearchInput } from '@/components/ui/form/search-input';
import { isComposing } from '@/components/ui/is-composing';
import { chooseTheme, useTheme } from '@/components/ui/theme/use-theme';
import { call } from '@/lib/client/call';
import { type Command, listCommands } from '@/lib/client/commands';
import { findCommands } from './find-commands';

/** So many sessions are offered. */
const MOST_SESSIONS = 8;

/** Everything there is to do and to go to, found by a word of its name. Loaded when first opened. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [offered] = useState(listCommands);
  const wanted = useDeferredValue(query.trim());
  const { data } = useQuery({
    queryKey: ['palette-sessions', wanted],
    queryFn: ({ signal }) =>
      call('listSessions', { query: { ...(wanted ? { query: wanted } : {}), limit: MOST_SESSIONS }, signal }),
    placeholderData: keepPreviousData,
  });
  const go =
    <T extends string>(path: Route<T>) =>
    () =>
      router.push(path);
  const next = theme === 'dark' ? 'light' : 'dark';
  const places: Command[] = [
    { id: 'new', kind: 'Action', label: 'New session', run: go('/new') },
    { id: 'theme', kind: 'Action', label: `Use the ${next} theme`, run: () => chooseTheme(next) },
    { id: 'home', kind: 'Page', label: 'All sessions', run: go('/') },
    { id: 'compare', kind: 'Page', label: 'Compare sessions', run: go('/compare') },
    { id: 'library', kind: 'Page', label: 'Library of tools', run: go('/tools') },
    { id: 'links', kind: 'Page', label: 'Links', run: go('/shares') },
    { id: 'docs', kind: 'Page', label: 'Documentation', run: go('/docs' as Route) },
  ];
  const sessions = (data?.items ?? []).map(
    (session): Command => ({
      id: session.id,
      kind: 'Session',
      label: session.title,
      run: go(`/sessions/${session.id}`),
    }),
  );
  // What the server has found is found by what was said in it too.
  const found = [...findCommands([...offered, ...places], query), ...sessions];
  const chosen = Math.min(active, found.length - 1);

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setActive((chosen + by + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter' && !isComposing(event)) {
      event.preventDefault();
      run(found[chosen]);
    }
  };

  return (
    <Dialog title="Go to" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col">
        <div className="border-line border-b p-3">
          <SearchInput
            label="Search actions and pages"
            size="lg"
            placeholder="An action, a tool, a session, a page"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
            autoFocus
          />
        </div>
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label="Found"
          className="max-h-96 overflow-y-auto p-1"
        >
          {found.map((command, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above
            <div
              key={command.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              onClick={() => run(command)}
              onPointerMove={() => setActive(index)}
              className={cx(
                'flex cursor-pointer items-center gap-3 rounded-md px-3 py-1.5',
                index === chosen && 'bg-sunken',
              )}
            >
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {command.label}
              </span>
              <span className="text-ink-muted text-xs">{command.kind}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="px-4 pb-4 text-ink-muted">No matches.</p>}
      </div>
    </Dialog>
  );
}
