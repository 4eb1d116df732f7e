'use client';

import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { CallView } from '@/components/transcript/to-transcript';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { useHoldAround } from '@/components/transcript/use-hold';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { loadLater } from '@/lib/client/load-later';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { UntilWhole } from './until-whole';

const ChangedResultForm = loadLater(() => import('@/components/transcript/forms/changed-result-form'));
const IssueList = loadLater(() => import('./issue-list'));

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
  useHoldAround(isEditing && editing !== undefined);
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
      <ResultContent content={result.content} name={call.name} />
    </div>
  );
}

function ResultContent({ content, name }: { content: ToolResult['content']; name: string }) {
  const label = `result of ${name}`;
  if (content === undefined || content === '' || content.length === 0) {
    return <p className="text-ink-muted text-xs">empty</p>;
  }
  if (typeof content === 'string')
    return <TextViewer text={content} isJson={looksLikeJson(content)} label={label} />;
  return (
    <div className="flex flex-col gap-1">
      {content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a result never change places
        <BlockView key={index} block={block} label={label} />
      ))}
    </div>
  );
}

function BlockView({ block, label }: { block: Block; label: string }) {
  if (isTextBlock(block))
    return <TextViewer text={block.text} isJson={looksLikeJson(block.text)} label={label} />;
  return <TextViewer text={writeJson(block, 2)} isJson isWritten label={label} />;
}

/** Good enough for colours. */
function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 50));
}
