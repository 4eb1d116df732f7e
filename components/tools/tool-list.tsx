'use client';

import { ArrowDown, ArrowUp, Copy, LibraryBig, MoreHorizontal, Trash2 } from 'lucide-react';
import {
  type ComponentProps,
  type KeyboardEvent,
  memo,
  type ReactNode,
  Suspense,
  useMemo,
  useRef,
} from 'react';
import { Virtualizer } from 'virtua';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { SearchInput } from '@/components/ui/form/search-input';
import { Switch } from '@/components/ui/form/switch';
import { countOf } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { runsAtAnthropic } from '@/lib/core/tool/runs-at-anthropic';

const PinBadge = loadLater(() => import('./library/pin-badge'));

/** From here on a list is searched rather than read. */
const SEARCHABLE = 8;

export interface ToolListProps {
  tools: SessionTool[];
  /** Those that are told. */
  problems: readonly ToolProblem[];
  selectedId: string | undefined;
  query: string;
  onQueryChange: (query: string) => void;
  onSelect: (id: string) => void;
  onToggle: (tool: SessionTool, enabled: boolean) => void;
  onMove: (tool: SessionTool, by: number) => void;
  onDuplicate: (tool: SessionTool) => void;
  onDelete: (tool: SessionTool) => void;
  /** Saves it to the library. */
  onSave: (tool: SessionTool) => void;
  aside: ReactNode;
}

/** The tools in the order they are sent. Alt+arrows move the chosen one, Delete takes it out. */
export function ToolList(props: ToolListProps) {
  const { tools, problems, selectedId, query, aside } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const named = useMemo(() => tools.map((tool) => ({ tool, name: readName(tool) })), [tools]);
  const pinned = tools.flatMap(({ library }) => library?.toolId ?? []).join(' ');
  const pinnedIds = useMemo(() => [...new Set(pinned.split(' '))].filter(Boolean), [pinned]);
  const shown = query ? named.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())) : named;

  const onKeyDown = (event: KeyboardEvent) => {
    const index = shown.findIndex(({ tool }) => tool.id === selectedId);
    const selected = shown[index]?.tool;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      const next = shown[index + by]?.tool;
      if (event.altKey && selected) props.onMove(selected, by);
      else if (next) props.onSelect(next.id);
    }
    if (event.key === 'Delete' && selected) props.onDelete(selected);
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-line border-b px-2">
        {tools.length >= SEARCHABLE ? (
          <SearchInput
            variant="bare"
            label="Find a tool"
            placeholder={`Find among ${tools.length} tools`}
            value={query}
            onChange={(event) => props.onQueryChange(event.target.value)}
            className="flex-1 px-0"
          />
        ) : (
          <span className="min-w-0 flex-1 truncate px-1 text-ink-muted text-xs">
            {countOf(tools.length, 'tool')}
          </span>
        )}
        {aside}
      </div>
      <div ref={scroller} className="@container min-h-0 flex-1 overflow-y-auto py-1">
        <Virtualizer scrollRef={scroller} data={shown} as={ToolUl} item="li">
          {({ tool, name }) => {
            return (
              <ToolRow
                key={tool.id}
                tool={tool}
                name={name}
                found={problems.filter(({ toolId }) => toolId === tool.id)}
                isSelected={tool.id === selectedId}
                pinnedIds={pinnedIds}
                onKeyDown={onKeyDown}
                {...props}
              />
            );
          }}
        </Virtualizer>
      </div>
      {shown.length === 0 && <p className="px-3 pb-3 text-ink-muted">No tool has "{query}" in its name.</p>}
    </div>
  );
}

/** The list itself needs its name; the virtualizer passes only what it lays out with. */
function ToolUl(props: ComponentProps<'ul'>) {
  return <ul aria-label="Tools" {...props} />;
}

interface ToolRowProps
  extends Pick<ToolListProps, 'onSelect' | 'onToggle' | 'onMove' | 'onDuplicate' | 'onDelete' | 'onSave'> {
  tool: SessionTool;
  name: string;
  found: readonly ToolProblem[];
  isSelected: boolean;
  /** The library tools of the whole list. */
  pinnedIds: readonly string[];
  onKeyDown: (event: KeyboardEvent) => void;
}

const ToolRow = memo(function ToolRow({ tool, name, found, isSelected, pinnedIds, ...on }: ToolRowProps) {
  return (
    <div
      className={cx(
        'mx-1 flex h-8 items-center gap-2 rounded-md pr-2',
        isSelected ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      <UnstyledButton
        title={name}
        dir="auto"
        aria-current={isSelected}
        onClick={() => on.onSelect(tool.id)}
        onKeyDown={on.onKeyDown}
        className={cx(
          'h-full min-w-0 flex-1 truncate rounded-md pl-2 text-start font-mono text-xs',
          tool.enabled ? 'text-ink' : 'text-ink-muted line-through',
        )}
      >
        {name}
      </UnstyledButton>
      <FindingBadges problems={found} isShort />
      {tool.library && (
        <span className="hidden @2xs:inline-flex">
          <Suspense>
            <PinBadge {...tool.library} ids={pinnedIds} />
          </Suspense>
        </span>
      )}
      <span className="hidden @2xs:inline-flex">
        <AnswererBadge tool={tool} />
      </span>
      <Switch
        label={`Send ${name}`}
        checked={tool.enabled}
        onCheckedChange={(enabled) => on.onToggle(tool, enabled)}
      />
      <Menu
        trigger={<IconButton label={`More for ${name}`} icon={<MoreHorizontal />} />}
        groups={[
          [
            { label: 'Duplicate', icon: <Copy />, onSelect: () => on.onDuplicate(tool) },
            { label: 'Save to library…', icon: <LibraryBig />, onSelect: () => on.onSave(tool) },
            { label: 'Move up', icon: <ArrowUp />, onSelect: () => on.onMove(tool, -1) },
            { label: 'Move down', icon: <ArrowDown />, onSelect: () => on.onMove(tool, 1) },
          ],
          [{ label: 'Delete', icon: <Trash2 />, isDanger: true, onSelect: () => on.onDelete(tool) }],
        ]}
      />
    </div>
  );
});

function readName(tool: SessionTool): string {
  const definition = readTool(tool.text);
  if (definition) return nameTool(definition);
  // While the text is broken, the name it had is still the best word for it.
  return /"name"\s*:\s*"([^"]+)"/.exec(tool.text)?.[1] ?? 'unnamed tool';
}

function AnswererBadge({ tool: { text, answerer } }: { tool: SessionTool }) {
  if (runsAtAnthropic(readTool(text))) return <Badge variant="call">at Anthropic</Badge>;
  const { type } = answerer;
  const kind = findAnswererKind(type);
  return <Badge variant={kind?.waitsForPerson ? 'neutral' : 'call'}>{kind?.badge ?? type}</Badge>;
}
