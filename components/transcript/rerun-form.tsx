'use client';

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { DivergencePolicy } from '@/lib/core/rerun/divergence';

export interface RerunFormProps {
  onRerun: (policy: DivergencePolicy) => Promise<void>;
  onClose: () => void;
}

const policies: { value: DivergencePolicy; label: string }[] = [
  { value: 'wait', label: 'wait for me' },
  { value: 'go_on', label: 'go on with mocks and by hand' },
  { value: 'end', label: 'end the run' },
];

/** How a recorded run is run again. */
export default function RerunForm({ onRerun, onClose }: RerunFormProps) {
  const [policy, setPolicy] = useState<DivergencePolicy>('wait');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async () => {
    setSending(true);
    try {
      await onRerun(policy);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };

  return (
    <form
      aria-label="Run again"
      className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-3"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="text-ink-soft">
        The model runs live, with the tools and settings as they are now. Calls that equal the recorded ones
        get the recorded answers. It becomes a new branch.
      </p>
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-ink-soft">Where it takes another way,</span>
        <div className="w-60">
          <Select
            label="Where it takes another way"
            value={policy}
            options={policies}
            onChange={(value) => setPolicy(value as DivergencePolicy)}
          />
        </div>
        <span className="ml-auto flex gap-2">
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" kind="primary" icon={<RotateCcw />} disabled={isSending}>
            Run again
          </Button>
        </span>
      </div>
    </form>
  );
}
