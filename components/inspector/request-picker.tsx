import { Select } from '@/components/ui/form/select';
import type { RequestState } from '@/lib/core/run/log/fold-run-events';

export interface RequestPickerProps {
  requests: RequestState[];
  /** `seq` of the one shown. */
  shown: number;
  /** A request that a pause would send next. */
  pausedSeq?: number | undefined;
  onSelect: (seq: number | null) => void;
}

/** Chooses which request of the run is shown. */
export function RequestPicker({ requests, shown, pausedSeq, onSelect }: RequestPickerProps) {
  const options = requests.map((request) => ({
    value: String(request.seq),
    label: `Request ${request.step}`,
  }));
  if (pausedSeq !== undefined) options.push({ value: String(pausedSeq), label: 'Next request (paused)' });
  return (
    <div className="w-44">
      <Select
        label="Request"
        value={String(shown)}
        options={options}
        onChange={(value) => onSelect(Number(value) === pausedSeq ? null : Number(value))}
      />
    </div>
  );
}
