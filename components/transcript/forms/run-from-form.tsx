'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';
import type { Changes, Rerunning } from '@/components/transcript/actions/rerunning';
import { Button } from '@/components/ui/button';
import { toProblem } from '@/lib/core/to-problem';
import { useDismissibleForm } from './use-dismissible-form';

export interface RunFromFormProps {
  turnId: string;
  /** It is an answer that is asked for once more, not the answer to a message. */
  isAnswer: boolean;
  /** The run that answered; undefined where none did. */
  baseline: string | undefined;
  rerunning: Pick<Rerunning, 'runFrom' | 'ChangesForm'>;
  onClose: () => void;
}

/** Running from a place of the conversation with other settings, live to its end. */
export default function RunFromForm({ turnId, isAnswer, baseline, rerunning, onClose }: RunFromFormProps) {
  const { leave, formProps } = useDismissibleForm(onClose);
  const [changes, setChanges] = useState<Changes | null>({});
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async () => {
    if (!changes || isSending) return;
    setSending(true);
    setProblem(undefined);
    try {
      await rerunning.runFrom(turnId, changes);
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setSending(false);
    }
  };

  return (
    <form
      {...formProps}
      aria-label="Run from here with other settings"
      className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="text-ink-soft">
        {isAnswer
          ? 'This answer is asked for once more'
          : 'The answer to this message is asked for once more'}
        , and the run goes on from there with mocks and by hand. It becomes a new branch, the one shown stays.
      </p>
      <rerunning.ChangesForm
        draftKey={`from-${turnId}`}
        runId={baseline}
        isBaseline={false}
        same="Nothing has changed since the answer that is there."
        isOpen
        onChange={setChanges}
        onSubmit={() => void submit()}
      />
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button kind="quiet" onClick={leave}>
          Cancel
        </Button>
        <Button type="submit" kind="primary" icon={<Play />} disabled={isSending || !changes}>
          Run from here
        </Button>
      </div>
    </form>
  );
}
