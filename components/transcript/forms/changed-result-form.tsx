'use client';

import type { CallView } from '@/components/transcript/to-transcript';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { answerDrafts, changedKey } from './answer-draft';
import ResultForm from './result-form';
import { toDraft } from './to-draft';

export interface ChangedResultFormProps {
  call: CallView;
  result: ToolResult;
  actions: TranscriptActions;
  /** Told with true when it was left without a change. */
  onClose: (isLeft: boolean) => void;
}

/** Where a result that was given is changed. Left with Escape, it has what was written when it is opened again. */
export default function ChangedResultForm({ call, result, actions, onClose }: ChangedResultFormProps) {
  const key = changedKey(call.id);
  const forget = () => answerDrafts.forget(key);
  return (
    <ResultForm
      call={call}
      initial={answerDrafts.find(key) ?? toDraft(result)}
      submitLabel={actions.isEditable ? 'Use this result' : 'Run from here'}
      onDraft={(draft) => answerDrafts.keep(key, draft)}
      onClose={() => onClose(true)}
      onDiscard={forget}
      onSubmit={async (changed) => {
        if (actions.isEditable) actions.changeResult(call, changed);
        else await actions.editResult(call, changed);
        forget();
        onClose(false);
      }}
    />
  );
}
