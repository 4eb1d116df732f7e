'use client';

import { CirclePause, Play, Square } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { Textarea } from '@/components/ui/form/textarea';
import { isComposing } from '@/components/ui/is-composing';
import { AttachedText } from '@/components/ui/text/attached-text';
import { takeLongPaste } from '@/components/ui/text/take-long-paste';
import { loadLater } from '@/lib/client/load-later';
import type { RunMode, RunStatus } from '@/lib/core/run/log/run-event';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { AddMenu } from './add-menu';
import { AttachDrop } from './attach-drop';
import { takePastedFiles } from './take-pasted-files';
import type { Attaching } from './use-attachments';

const AttachmentList = loadLater(() => import('./attachment-list'));

const MAX_HEIGHT_PX = 240;

const modes = [
  { value: 'auto', label: 'Auto', title: 'Runs until it ends or needs you', icon: <Play /> },
  { value: 'step', label: 'Step', title: 'Pauses before every request', icon: <CirclePause /> },
] as const;

export interface ComposerProps {
  text: string;
  onChange: (text: string) => void;
  mode: RunMode;
  onModeChange: (mode: RunMode) => void;
  status: RunStatus | undefined;
  /** Why the last attempt to run was refused. */
  problem?: string | undefined;
  /** A text too long for the box, sent together with what stands in it. */
  attached?: string | undefined;
  onAttach: (text: string | undefined) => void;
  /** What else is sent with it: files, search results. */
  attaching: Attaching;
  model: string;
  /** Those of the session, sent or not. */
  tools: readonly SessionTool[];
  /** A quiet line about the text. */
  note?: ReactNode;
  onRun: () => void;
  onStop: () => void;
}

/** Where the next message is written. Enter sends it; Shift+Enter begins a new line. */
export function Composer({
  text,
  onChange,
  mode,
  onModeChange,
  status,
  problem,
  attached,
  onAttach,
  attaching,
  model,
  tools,
  note,
  onRun,
  onStop,
}: ComposerProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isBusy = status === 'running' || status === 'waiting';
  const { attachments, problems, isReading } = attaching;
  // What goes into a system message follows one of the person.
  const isEmpty =
    text.trim() === '' && attached === undefined && attachments.every(({ role }) => role === 'system');
  const canRun = !isBusy && !isEmpty && !isReading;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${Math.min(box.current.scrollHeight, MAX_HEIGHT_PX)}px`;
  }, [text]);

  // A form that was answered is gone, and the focus with it, or the page has just been opened: what follows is the next
  // message.
  const wasBusy = useRef(true);
  useEffect(() => {
    if (wasBusy.current && !isBusy && document.activeElement === document.body) box.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (canRun) onRun();
    }
    if (event.key === 'Escape' && isBusy) onStop();
  };

  return (
    <div className="shrink-0 border-line border-t bg-surface px-4 py-3">
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-2">
        {problem && (
          <p role="alert" className="rounded-md bg-bad-soft px-2.5 py-1.5 text-bad [overflow-wrap:anywhere]">
            {problem}
          </p>
        )}
        <AttachDrop onFiles={attaching.attach}>
          {(attachments.length > 0 || problems.length > 0 || isReading) && (
            <Suspense>
              <AttachmentList
                attaching={attaching}
                lacksMessage={isEmpty && attachments.length > 0}
                onRemove={(attachment) => {
                  attaching.remove(attachment);
                  box.current?.focus();
                }}
              />
            </Suspense>
          )}
          <Textarea
            variant="bare"
            ref={box}
            rows={2}
            aria-label="Message"
            placeholder={
              status === 'waiting' ? 'The run waits for you above.' : 'Ask something your tools can answer…'
            }
            value={text}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={(event) => {
              const files = takePastedFiles(event);
              if (files.length > 0) return attaching.attach(files);
              const long = takeLongPaste(event);
              if (long !== undefined) onAttach(long);
            }}
            className="resize-none px-3 pt-2.5 text-base"
          />
          {attached !== undefined && (
            <div className="px-2 pb-2">
              <AttachedText text={attached} label="Attached text" onRemove={() => onAttach(undefined)} />
            </div>
          )}
          {note}
          <div className="flex items-center gap-2 px-2 pb-2">
            <AddMenu
              attach={attaching.attach}
              upload={attaching.upload}
              add={attaching.add}
              model={model}
              tools={tools}
            />
            <SegmentedControl label="Mode" options={modes} value={mode} onChange={onModeChange} />
            <span className="mr-auto" />
            <span className="hidden text-ink-muted text-xs @lg:inline">
              Enter to run · Shift+Enter for a new line
            </span>
            {isBusy ? (
              <Button variant="danger" icon={<Square />} onClick={onStop}>
                Stop
              </Button>
            ) : (
              <Button variant="primary" icon={<Play />} disabled={!canRun} onClick={onRun}>
                Run
              </Button>
            )}
          </div>
        </AttachDrop>
      </div>
    </div>
  );
}
