'use client';

import { type AnswerDraft, findAnswerDraft, forgetAnswerDraft, keepAnswerDraft } from './answer-draft';
import ResultForm from './result-form';
import type { CallView } from './to-transcript';
import type { TranscriptActions } from './transcript-actions';

const emptyDraft: AnswerDraft = { text: '', form: 'text', isError: false };

interface AnswerFormProps {
  call: CallView;
  actions: TranscriptActions;
}

/** Where a person answers a call. Loaded with the first call that asks. */
export default function AnswerForm({ call, actions }: AnswerFormProps) {
  const sample = actions.findSample(call);
  return (
    <ResultForm
      call={call}
      initial={findAnswerDraft(call.id) ?? emptyDraft}
      sample={sample}
      submitLabel="Send result"
      onDraft={(draft) => keepAnswerDraft(call.id, draft)}
      onSubmit={async (result, isRemembered) => {
        await actions.answer(call, result);
        forgetAnswerDraft(call.id);
        if (isRemembered) actions.remember(call, result);
      }}
    />
  );
}
