'use client';

import { useChangedResults } from '@/components/transcript/actions/changed-results';
import { useEditing } from '@/components/transcript/actions/editing';
import type { CallView } from '@/components/transcript/to-transcript';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { answerDrafts, changedKey } from './answer-draft';
import ResultForm from './result-form';
import { toDraft } from './to-draft';

export interface ChangedResultFormProps {
  call: CallView;
  result: ToolResult;
  /** Told with true when it was left without a change. */
  onClose: (isLeft: boolean) => void;
}

/** Where a result that was given is changed. Left with Escape, it has what was written when it is opened again. */
export default function ChangedResultForm({ call, result, onClose }: ChangedResultFormProps) {
  const paused = useChangedResults();
  const editing = useEditing();
  const key = changedKey(call.id);
  const forget = () => answerDrafts.forget(key);
  return (
    <ResultForm
      call={call}
      initial={answerDrafts.find(key) ?? toDraft(result)}
      submitLabel={paused ? 'Use this result' : 'Run from here'}
      onDraft={(draft) => answerDrafts.keep(key, draft)}
      onClose={() => onClose(true)}
      onDiscard={forget}
      onSubmit={async (changed) => {
        if (paused) paused.change(call, changed);
        else await editing?.editResult(call, changed);
        forget();
        onClose(false);
      }}
    />
  );
}
