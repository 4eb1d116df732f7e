import { Pencil, Pin, PinOff, RotateCcw, Tag, Trash2, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { type MouseEvent, memo, type ReactElement, useState } from 'react';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { Checkbox } from '@/components/ui/form/checkbox';
import { formatAgo } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { MarkedText } from '@/components/ui/text/marked-text';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import type { ChosenSessions } from './chosen-sessions';
import { TitleEditor } from './title-editor';
import type { ChangeSessions } from './use-session-changes';

const tones: Record<string, BadgeVariant> = {
  running: 'accent',
  waiting: 'wait',
  failed: 'bad',
  interrupted: 'wait',
  limit: 'wait',
};

export interface SessionRowProps {
  session: SessionSummary;
  index: number;
  now: number;
  isSelected: boolean;
  /** True when some are chosen: then the boxes of all rows are there to see. */
  isSelecting: boolean;
  isInBin: boolean;
  onSelect: (index: number, isRange: boolean) => void;
  onChange: ChangeSessions;
  onRename: (session: SessionSummary, title: string) => void;
  onTagFilter: (tag: string) => void;
  /** The button that opens the editor of a session's tags. */
  renderTagEditor: (sessions: ChosenSessions, trigger: ReactElement) => ReactElement;
}

/** One session of the list: what it is, where it has what was looked for, and what can be done with it. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { session, index, now, isSelected, isSelecting, isInBin, onSelect, onChange, onRename } = props;
  const [isRenaming, setRenaming] = useState(false);
  const { id, title, match, pinned, tags, status, hasErrors, turnCount, updatedAt, deletedAt } = session;
  const shown = match?.in === 'title' ? match : { text: title, marks: [] };
  const heading = <MarkedText {...shown} />;
  const look =
    'block min-w-0 truncate text-start font-medium after:absolute after:inset-0 focus-visible:outline-none';
  return (
    <div
      data-index={index}
      className={cx(
        'group relative flex h-14 items-center gap-3 border-line border-b pr-3 pl-2',
        'has-[[data-row]:focus-visible]:shadow-[inset_2px_0_0_var(--accent)]',
        isSelected ? 'bg-accent-soft' : 'has-[[data-row]:focus-visible]:bg-raised hover:bg-raised',
      )}
    >
      <label
        className={cx(
          'relative z-10 flex size-7 shrink-0 cursor-pointer items-center justify-center',
          isSelected || isSelecting
            ? 'opacity-100'
            : 'opacity-0 focus-within:opacity-100 group-hover:opacity-100',
        )}
      >
        <Checkbox
          aria-label={`Select ${title}`}
          checked={isSelected}
          onClick={(event: MouseEvent) => onSelect(index, event.shiftKey)}
          className="size-3.5 cursor-pointer"
        />
      </label>
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-1.5">
          {pinned && <Pin aria-label="Pinned" className="size-3 shrink-0 fill-current text-accent" />}
          {isRenaming ? (
            <TitleEditor
              title={title}
              onDone={(typed) => {
                setRenaming(false);
                if (typed !== null) onRename(session, typed);
              }}
            />
          ) : isInBin ? (
            <UnstyledButton data-row dir="auto" title={title} className={look}>
              {heading}
            </UnstyledButton>
          ) : (
            <Link
              data-row
              href={`/sessions/${id}`}
              prefetch={false}
              dir="auto"
              className={look}
              title={title}
            >
              {heading}
            </Link>
          )}
        </div>
        {match && match.in !== 'title' ? <MatchLine match={match} /> : <FactsLine session={session} />}
      </div>
      {tags.length > 0 && (
        <span className="relative z-10 hidden max-w-68 shrink gap-1 overflow-hidden md:flex">
          {tags.slice(0, 3).map((tag) => (
            <UnstyledButton
              key={tag}
              dir="auto"
              title={`Show only sessions tagged "${tag}"`}
              onClick={() => props.onTagFilter(tag)}
              className="max-w-20 shrink-0 truncate rounded bg-sunken px-1.5 text-2xs text-ink-soft leading-4.5 hover:text-ink"
            >
              {tag}
            </UnstyledButton>
          ))}
          {tags.length > 3 && <span className="text-2xs text-ink-muted leading-4.5">+{tags.length - 3}</span>}
        </span>
      )}
      {hasErrors && status !== 'failed' && (
        <TriangleAlert aria-label="Has errors" className="size-3.5 shrink-0 text-bad">
          <title>A tool answered with an error, or a run failed</title>
        </TriangleAlert>
      )}
      {status && tones[status] && <Badge variant={tones[status]}>{status}</Badge>}
      <span className="relative flex w-28 sm:w-44 shrink-0 items-center justify-end gap-3 text-ink-muted text-xs tabular-nums">
        <span className="whitespace-nowrap max-sm:hidden group-focus-within:invisible group-hover:invisible">
          {turnCount === 1 ? '1 turn' : `${turnCount} turns`}
        </span>
        <time
          dateTime={deletedAt ?? updatedAt}
          className="w-24 text-right group-focus-within:invisible group-hover:invisible"
        >
          {formatAgo(deletedAt ?? updatedAt, now)}
        </time>
        <span className="absolute inset-y-0 right-0 z-10 flex items-center opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
          {isInBin ? (
            <>
              <IconButton
                label={`Restore ${title}`}
                icon={<RotateCcw />}
                onClick={() => onChange([session], { action: 'restore' })}
              />
              <IconButton
                label={`Delete ${title} for good`}
                icon={<Trash2 />}
                onClick={() => onChange([session], { action: 'purge' })}
              />
            </>
          ) : (
            <>
              {props.renderTagEditor(
                [session],
                <IconButton label={`Tags of ${title}`} icon={<Tag />} data-tags />,
              )}
              <IconButton
                label={`Rename ${title}`}
                icon={<Pencil />}
                data-rename
                onClick={() => setRenaming(true)}
              />
              <IconButton
                label={pinned ? `Unpin ${title}` : `Pin ${title}`}
                icon={pinned ? <PinOff /> : <Pin />}
                onClick={() => onChange([session], { action: pinned ? 'unpin' : 'pin' })}
              />
              <IconButton
                label={`Delete ${title}`}
                icon={<Trash2 />}
                onClick={() => onChange([session], { action: 'delete' })}
              />
            </>
          )}
        </span>
      </span>
    </div>
  );
});

const places = { title: 'title', tool: 'tool', message: 'message', input: 'input', result: 'result' };

function MatchLine({ match }: { match: NonNullable<SessionSummary['match']> }) {
  return (
    <p className="flex min-w-0 items-baseline gap-1.5 text-ink-soft text-xs">
      <span className="shrink-0 text-ink-muted">{places[match.in]}</span>
      <span dir="auto" className="min-w-0 truncate text-start">
        <MarkedText text={match.text} marks={match.marks} />
      </span>
    </p>
  );
}

function FactsLine({ session: { model, toolNames } }: { session: SessionSummary }) {
  return (
    <p className="truncate text-ink-muted text-xs">
      {model === SIMULATOR_MODEL ? SIMULATOR_NAME : model}
      {toolNames.length > 0 && ` · ${toolNames.slice(0, 4).join(', ')}`}
      {toolNames.length > 4 && ` and ${toolNames.length - 4} more`}
    </p>
  );
}
