import { Suspense } from 'react';
import { useBranching } from '@/components/transcript/actions/branching';
import { loadLater } from '@/lib/client/load-later';

const BranchPicker = loadLater(() => import('./branch-picker'));

/** Goes between what was said at one place; nothing where it was said once. */
export function Siblings({ turnId = '', label }: { turnId: string | undefined; label: string }) {
  const branching = useBranching();
  const siblings = branching?.branches[turnId];
  return (
    siblings && (
      <Suspense>
        <BranchPicker turnId={turnId} siblings={siblings} label={label} onShow={branching.showBranch} />
      </Suspense>
    )
  );
}
