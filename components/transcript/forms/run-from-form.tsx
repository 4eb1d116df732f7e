'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';
import type { Changes, Rerunning } from '@/components/transcript/actions/rerunning';
import { DismissibleForm } from '@/components/ui/form/dismissible-form';

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
  const [changes, setChanges] = useState<Changes | null>({});
  return (
    <DismissibleForm
      label="Run from here with other settings"
      variant="card"
      submitLabel="Run from here"
      submitIcon={<Play />}
      disabled={!changes}
      onClose={onClose}
      onSubmit={async () => {
        if (!changes) return;
        await rerunning.runFrom(turnId, changes);
        onClose();
      }}
    >
      {({ submit }) => (
        <>
          <p className="text-ink-soft">
            {isAnswer
              ? 'This answer is asked for once more'
              : 'The answer to this message is asked for once more'}
            , and the run goes on from there with mocks and by hand. It becomes a new branch, the one shown
            stays.
          </p>
          <rerunning.ChangesForm
            draftKey={`from-${turnId}`}
            runId={baseline}
            isBaseline={false}
            same="Nothing has changed since the answer that is there."
            isOpen
            onChange={setChanges}
            onSubmit={submit}
          />
        </>
      )}
    </DismissibleForm>
  );
}
