'use client';

import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { BlockView } from '@/components/blocks/block-view';
import { ResultContent } from '@/components/blocks/result-content';
import type { CallView } from '@/components/transcript/to-transcript';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { useKeepMountedAround } from '@/components/transcript/use-keep-mounted';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import { loadLater } from '@/lib/client/load-later';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { UntilWholeProps } from './until-whole';

const ChangedResultForm = loadLater(() => import('@/components/transcript/forms/changed-result-form'));
const IssueList = loadLater(() => import('./issue-list'));
const UntilWhole = loadLater<UntilWholeProps<ToolResult>>(() => import('./until-whole'));

export interface ResultViewProps {
  call: CallView;
  result: ToolResult;
  /** Absent: only to be read. */
  actions: TranscriptActions | undefined;
}

/** The answer to a call; at a pause before it is sent, it can be changed. */
export function ResultView({ call, result: given, actions }: ResultViewProps) {
  const [isEditing, setEditing] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const editing = actions?.isEditable || actions?.canFork ? actions : undefined;
  useKeepMountedAround(isEditing && editing !== undefined);
  const changed = actions?.isEditable ? actions.changedResults[call.id] : undefined;
  const result = changed ?? given;
  const close = (isLeft: boolean) => {
    setEditing(false);
    setLeft(isLeft);
  };
  if (isEditing && editing) {
    return (
      <Suspense>
        <UntilWhole value={result} onClose={() => close(true)}>
          {(whole) => <ChangedResultForm call={call} result={whole} actions={editing} onClose={close} />}
        </UntilWhole>
      </Suspense>
    );
  }
  const isError = result.is_error === true;
  return (
    <div className={cx('min-w-0 border-l-2 pl-2.5', isError ? 'border-bad' : 'border-good')}>
      <div className="flex items-center gap-2">
        <span className={cx('font-medium text-xs', isError ? 'text-bad' : 'text-good')}>
          {isError ? 'Result (is_error)' : 'Result'}
        </span>
        {call.isResultEdited && <Badge tone="info">edited</Badge>}
        {changed && <Badge tone="info">changed, not sent yet</Badge>}
        {editing && (
          <IconButton
            label={editing.isEditable ? 'Change this result' : 'Change this result and run from here'}
            icon={<Pencil />}
            // The form took its place, and the focus with it.
            autoFocus={isLeft}
            onFocus={() => setLeft(false)}
            onClick={() => setEditing(true)}
          />
        )}
      </div>
      {call.changes && (
        <Suspense>
          <IssueList issues={call.changes} />
        </Suspense>
      )}
      <ResultContent content={result.content} label={`result of ${call.name}`} Part={BlockView} />
    </div>
  );
}
