'use client';

import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Changes, Rerunning } from '@/components/transcript/actions/rerunning';
import { DismissibleForm } from '@/components/ui/form/dismissible-form';
import { Input } from '@/components/ui/form/input';
import { Select } from '@/components/ui/form/select';
import { countOf, formatAgo, formatCost, formatCount } from '@/components/ui/format';
import { TextButton } from '@/components/ui/text-button';
import { loadLater } from '@/lib/client/load-later';
import { repeatsQuery } from '@/lib/client/repeat-queries';
import { createTabStore } from '@/lib/client/tab-storage';
import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { isJsonObject } from '@/lib/core/claude/message';
import type { DivergencePolicy } from '@/lib/core/run/log/divergence';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';

const RepeatDialog = loadLater(() => import('./repeat-dialog'));

export interface RerunFormProps {
  runId: string;
  rerunning: Rerunning;
  onClose: () => void;
}

const policies: { value: DivergencePolicy; label: string }[] = [
  { value: 'wait', label: 'wait for me' },
  { value: 'go_on', label: 'go on with mocks and by hand' },
  { value: 'end', label: 'end the run' },
];

const MAX_TIMES = 100;

/** How often, and what happens at a divergence. */
interface Chosen {
  policy: DivergencePolicy;
  typed: string;
}

/** What was chosen, by the run. */
const kept = createTabStore<Chosen>('rerun', (stored) =>
  isJsonObject(stored) && (stored.policy === 'wait' || stored.policy === 'go_on' || stored.policy === 'end')
    ? { policy: stored.policy, typed: String(stored.typed) }
    : undefined,
);

/** How a recorded run is run again: once, held against the recording, or often, to see which paths there are. */
export default function RerunForm({ runId, rerunning, onClose }: RerunFormProps) {
  const [{ policy, typed }, setChosen] = useState<Chosen>(
    () => kept.find(runId) ?? { policy: 'wait', typed: '1' },
  );
  const [changes, setChanges] = useState<Changes | null>({});
  const [repeatId, setRepeatId] = useState<string>();
  const { sessionId, model: ownModel, usages } = rerunning.describeRerun(runId);
  const model = String(changes?.config?.model ?? ownModel);
  const earlier = useQuery(repeatsQuery(sessionId)).data?.items ?? [];
  const times = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  const isValid = times >= 1 && times <= MAX_TIMES;
  const choose = (next: Chosen) => {
    kept.keep(runId, next);
    setChosen(next);
  };

  const submit = async () => {
    if (!changes) return;
    if (times > 1) {
      setRepeatId(await rerunning.repeat(runId, times, changes));
      return;
    }
    await rerunning.rerun(runId, policy, changes);
    onClose();
  };

  return (
    <DismissibleForm
      label="Run again"
      variant="card"
      submitLabel={times > 1 ? `Run ${formatCount(times)} times` : 'Run again'}
      submitIcon={<RotateCcw />}
      disabled={!isValid || !changes}
      onClose={onClose}
      onSubmit={submit}
      staysOpen={times > 1}
      controls={
        <>
          <label className="flex items-center gap-2 text-ink-soft">
            Times
            <Input
              inputMode="numeric"
              error={!isValid}
              value={typed}
              onChange={(event) => choose({ policy, typed: event.target.value })}
              className="w-14 tabular-nums"
            />
          </label>
          {times > 1 ? (
            <span className="text-ink-soft">{isValid ? describeCost(model, usages, times) : ''}</span>
          ) : (
            <span className="flex items-center gap-2 text-ink-soft">
              at a divergence
              <span className="w-56">
                <Select
                  label="At a divergence"
                  value={policy}
                  options={policies}
                  onChange={(value) => choose({ policy: value as DivergencePolicy, typed })}
                />
              </span>
            </span>
          )}
          {!isValid && <span className="text-bad text-xs">A whole number from 1 to {MAX_TIMES}.</span>}
        </>
      }
      footer={
        <>
          {earlier.length > 0 && (
            <p className="flex flex-wrap gap-x-3 gap-y-1 border-line border-t pt-2 text-ink-muted text-xs">
              Earlier repeats:
              {earlier.slice(0, 5).map((one) => (
                <TextButton key={one.id} onClick={() => setRepeatId(one.id)}>
                  {countOf(one.done, 'run')}, {formatAgo(one.createdAt, Date.now())}
                </TextButton>
              ))}
            </p>
          )}
          {repeatId !== undefined && (
            <Suspense>
              <RepeatDialog id={repeatId} onClose={() => setRepeatId(undefined)} />
            </Suspense>
          )}
        </>
      }
    >
      {(form) => (
        <>
          <p className="text-ink-soft">
            The model runs live, with the tools and settings as they are now. Calls that equal the recorded
            ones get the recorded answers. It becomes a new branch.
          </p>
          <rerunning.ChangesForm
            draftKey={`rerun-${runId}`}
            runId={runId}
            isBaseline
            same="Nothing has changed since: it should take the same path."
            onChange={setChanges}
            onSubmit={form.submit}
          />
        </>
      )}
    </DismissibleForm>
  );
}

/** What so many runs are likely to take, going by the recorded one. */
function describeCost(
  model: string,
  usages: ReturnType<Rerunning['describeRerun']>['usages'],
  times: number,
): string {
  if (model === SIMULATOR_MODEL) return 'Free: the simulator. It takes the same path every time.';
  const tokens = usages.reduce(
    (sum, { input_tokens = 0, output_tokens = 0 }) => sum + input_tokens + output_tokens,
    0,
  );
  const costs = usages.map((usage) => estimateCost(model, usage));
  const known = costs.every((cost) => cost !== null);
  const cost = costs.reduce<number>((sum, one) => sum + (one ?? 0), 0) * times;
  return `About ${formatCount(tokens * times)} tokens${known ? `, ${formatCost(cost)}` : '; the price of this model is not known'}.`;
}
