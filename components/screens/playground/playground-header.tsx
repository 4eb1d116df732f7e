'use client';

import { CloudOff, History, Hourglass, Repeat, Share2 } from 'lucide-react';
import Link from 'next/link';
import { memo, useState, useSyncExternalStore } from 'react';
import { ModelPicker } from '@/components/settings/model-picker';
import { AfterLoad } from '@/components/ui/after-load';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Input } from '@/components/ui/form/input';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { loadLater } from '@/lib/client/load-later';
import { hasSlowCalls, watchSlowCalls } from '@/lib/client/slow-calls';
import type { SaveState } from '@/lib/client/use-session-edits';
import type { RunStatus } from '@/lib/core/run/log/run-event';
import type { Place } from './place/place-address';
import { PlaceSwitch } from './place/place-switch';

export interface PlaygroundHeaderProps {
  place: Place;
  onPlaceChange: (place: Place) => void;
  title: string;
  onTitleChange: (title: string) => void;
  model: string;
  onModelChange: (model: string) => void;
  saveState: SaveState;
  /** Why it could not be saved. */
  saveProblem: string | undefined;
  status: RunStatus | undefined;
  /** Why the server could not be asked, if it could not. */
  offline: string | undefined;
  /** Plays what has happened once more; absent while there is nothing, or it is playing. */
  onReplay: (() => void) | undefined;
  /** Makes a link; absent while there is nothing to show. */
  onShare: (() => void) | undefined;
  sessionId: string;
  /** Saves what was edited. */
  flush: () => Promise<void>;
}

const MoreMenu = loadLater(() => import('./more-menu'));

const statuses: Partial<Record<RunStatus, { tone: BadgeVariant; label: string }>> = {
  running: { tone: 'accent', label: 'running' },
  waiting: { tone: 'wait', label: 'waiting for you' },
  failed: { tone: 'bad', label: 'failed' },
  cancelled: { tone: 'neutral', label: 'cancelled' },
  interrupted: { tone: 'wait', label: 'interrupted' },
  limit: { tone: 'wait', label: 'limit reached' },
};

const saveLabels: Record<SaveState, string> = {
  saved: 'Saved',
  unsaved: 'Editing…',
  saving: 'Saving…',
  failed: 'Not saved, trying again',
  refused: 'Not saved',
};

/** There is room for the picture of a button in every window, for its word in some. */
const WIDE_LABEL = 'max-[1099px]:sr-only';

/** The session's name, its model, and how things stand. */
export const PlaygroundHeader = memo(function PlaygroundHeader(props: PlaygroundHeaderProps) {
  const status = props.status ? statuses[props.status] : undefined;
  const isSaved = props.saveState !== 'failed' && props.saveState !== 'refused';
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-3 border-line border-b bg-surface px-3 max-[899px]:flex-wrap max-[899px]:gap-x-2 max-[899px]:gap-y-1 max-[899px]:py-1.5">
      <Link
        href="/"
        aria-label="All sessions"
        title="All sessions"
        className="flex size-7 items-center justify-center rounded-md text-accent hover:bg-sunken"
      >
        <Repeat className="size-4" />
      </Link>
      <h1 className="sr-only">{props.title}</h1>
      <TitleField title={props.title} onChange={props.onTitleChange} />
      <span
        aria-live="polite"
        title={isSaved ? undefined : props.saveProblem}
        className={cx('min-w-0 truncate text-xs', isSaved ? 'text-ink-muted' : 'text-bad')}
      >
        {saveLabels[props.saveState]}
        {!isSaved && props.saveProblem && `: ${props.saveProblem}`}
      </span>
      <Reach offline={props.offline} />
      <PlaceSwitch place={props.place} onChange={props.onPlaceChange} />
      <span className="ml-auto flex shrink-0 items-center gap-3 max-[899px]:contents">
        <span aria-live="polite">{status && <Badge variant={status.tone}>{status.label}</Badge>}</span>
        {props.onReplay && (
          <Button variant="ghost" title="Replay" icon={<History />} onClick={props.onReplay}>
            <span className={WIDE_LABEL}>Replay</span>
          </Button>
        )}
        {props.onShare && (
          <Button variant="ghost" title="Share" icon={<Share2 />} onClick={props.onShare}>
            <span className={WIDE_LABEL}>Share</span>
          </Button>
        )}
        <span className="size-7 shrink-0">
          <AfterLoad>
            <MoreMenu sessionId={props.sessionId} title={props.title} flush={props.flush} />
          </AfterLoad>
        </span>
        <span className="flex min-w-0 max-[899px]:w-24 max-[899px]:grow min-[900px]:max-[1099px]:w-36">
          <ModelPicker model={props.model} onChange={props.onModelChange} />
        </span>
        <ThemeToggle />
      </span>
    </header>
  );
});

/** Whether the server can be reached: that a change has had no answer is said before it has failed. */
function Reach({ offline }: { offline: string | undefined }) {
  const isSlow = useSyncExternalStore(watchSlowCalls, hasSlowCalls, () => false);
  return (
    <span aria-live="polite" className="inline-flex shrink-0">
      {offline ? (
        <span title={offline} className="inline-flex">
          <Badge variant="bad">
            <CloudOff /> offline
          </Badge>
        </span>
      ) : (
        isSlow && (
          <span
            title="The server has not answered for some seconds. Keep this page open: it goes on waiting, and tries again what fails."
            className="inline-flex"
          >
            <Badge variant="wait">
              <Hourglass /> no answer yet
            </Badge>
          </span>
        )
      )}
    </span>
  );
}

/** As long as the server takes a title. */
const TITLE_MAX = 200;

/** The session's name. An empty one is no name: leaving the field brings the last one back. */
function TitleField({ title, onChange }: { title: string; onChange: (title: string) => void }) {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Input
      variant="ghost"
      aria-label="Title"
      dir="auto"
      value={isEmpty ? '' : title}
      maxLength={TITLE_MAX}
      onChange={(event) => {
        const isBlank = event.target.value.trim() === '';
        setEmpty(isBlank);
        if (!isBlank) onChange(event.target.value);
      }}
      onBlur={() => setEmpty(false)}
      className="field-sizing-content w-auto min-w-24 max-w-96 truncate font-semibold max-[899px]:max-w-44"
    />
  );
}
