import { Suspense } from 'react';
import { useBaselines } from '@/components/transcript/actions/baselines';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { useRerunning } from '@/components/transcript/actions/rerunning';
import { loadLater } from '@/lib/client/load-later';
import type { MessageFormName } from './branch-buttons';

const RerunForm = loadLater(() => import('@/components/transcript/forms/rerun-form'));
const RunFromForm = loadLater(() => import('@/components/transcript/forms/run-from-form'));

export interface RunFormsProps {
  form: MessageFormName;
  turnId: string;
  isAnswer: boolean;
  onClose: () => void;
}

/** The form below a message that runs from it once more; nothing while a run goes on. */
export function RunForms({ form, turnId, isAnswer, onClose }: RunFormsProps) {
  const rerunning = useRerunning();
  const baseline = useBaselines()[turnId];
  if (!useCanBranch() || !rerunning) return null;
  return (
    <Suspense>
      {form === 'rerun' && baseline !== undefined && (
        <RerunForm runId={baseline} rerunning={rerunning} onClose={onClose} />
      )}
      {form === 'from' && (
        <RunFromForm
          turnId={turnId}
          baseline={baseline}
          isAnswer={isAnswer}
          rerunning={rerunning}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
