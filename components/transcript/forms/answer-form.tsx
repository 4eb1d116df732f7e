'use client';

import type { Answering } from '@/components/transcript/actions/answering';
import type { CallView } from '@/components/transcript/to-transcript';
import { toast } from '@/components/ui/toast';
import { type AnswerDraft, answerDrafts, changedKey } from './answer-draft';
import ResultForm from './result-form';

const emptyDraft: AnswerDraft = { text: '', form: 'text', isError: false };

/**
 * What was typed while the answer was on its way is no part of it: it stands in the form that changes the result.
 *
 * @param sent the draft as it was sent
 */
function keepLateDraft({ id, name }: CallView, sent: string | undefined): void {
  const draft = answerDrafts.find(id);
  if (!draft || JSON.stringify(draft) === sent) return;
  answerDrafts.keep(changedKey(id), draft);
  toast(
    `The result of ${name} was sent before your last words. They are kept: change the result to use them.`,
  );
}

interface AnswerFormProps {
  call: CallView;
  answering: Answering;
}

/** Where a person answers a call. Loaded with the first call that asks. */
export default function AnswerForm({ call, answering }: AnswerFormProps) {
  const sample = answering.findSample(call);
  return (
    <ResultForm
      call={call}
      initial={answerDrafts.find(call.id) ?? emptyDraft}
      sample={sample}
      submitLabel="Send result"
      onDraft={(draft) => answerDrafts.keep(call.id, draft)}
      onSubmit={async (result, isRemembered) => {
        const sent = JSON.stringify(answerDrafts.find(call.id));
        await answering.answer(call, result);
        keepLateDraft(call, sent);
        answerDrafts.forget(call.id);
        if (isRemembered) answering.remember(call, result);
      }}
    />
  );
}
