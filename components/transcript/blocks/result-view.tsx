'use client';

import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { BlockView } from '@/components/blocks/block-view';
import { ResultContent } from '@/components/blocks/result-content';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { useChangedResults } from '@/components/transcript/actions/changed-results';
import type { CallView } from '@/components/transcript/to-transcript';
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
}

/** The answer to a call; at a pause before it is sent, it can be changed. */
export function ResultView({ call, result: given }: ResultViewProps) {
  const [isEditing, setEditing] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const paused = useChangedResults();
  const isEditable = useCanBranch() || paused !== undefined;
  useKeepMountedAround(isEditing && isEditable);
  const changed = paused?.results[call.id];
  const result = changed ?? given;
  const close = (isLeft: boolean) => {
    setEditing(false);
    setLeft(isLeft);
  };
  if (isEditing && isEditable) {
    return (
      <Suspense>
        <UntilWhole value={result} onClose={() => close(true)}>
          {(whole) => <ChangedResultForm call={call} result={whole} onClose={close} />}
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
        {call.isResultEdited && <Badge variant="info">edited</Badge>}
        {changed && <Badge variant="info">changed, not sent yet</Badge>}
        {isEditable && (
          <IconButton
            label={paused ? 'Change this result' : 'Change this result and run from here'}
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
