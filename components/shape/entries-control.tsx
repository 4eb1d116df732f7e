import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/form/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import type { Shape } from '@/lib/core/claude/shape/shape';
import { forgetEntry } from './invalid/forget-entry';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import type { HolderProps } from './shape-props';

/** So many entries are shown: a longer list is edited as JSON, whole. */
export const MAX_ENTRIES = 50;

export interface EntriesControlProps extends Omit<HolderProps, 'shape' | 'whenUnset'> {
  of: Shape;
  most?: number | undefined;
  /** What an entry begins as that somebody adds. */
  beginning: unknown;
}

/** A list, entry by entry. An empty one is not set. */
export function EntriesControl({
  of,
  most = MAX_ENTRIES,
  beginning,
  label,
  help,
  path,
  isBare,
  value,
  onChange,
  inner: Inner,
}: EntriesControlProps) {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  const { change } = useInvalidTextStore();
  const put = (next: unknown[]) => onChange(next.length > 0 ? next : undefined);
  const takeOut = (index: number) => {
    change((texts) => forgetEntry(texts, path, index));
    put(entries.filter((_one, at) => at !== index));
  };
  return (
    <Fieldset legend={isBare ? undefined : label} aria-label={label}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name, and their order is what is edited
        <div key={index} className="flex items-start gap-1 rounded-md border border-line p-2">
          <div className="min-w-0 flex-1">
            <Inner
              shape={of}
              label={`${label} ${index + 1}`}
              path={`${path}/${index}`}
              value={entry}
              onChange={(next) => put(entries.map((one, at) => (at === index ? (next ?? {}) : one)))}
            />
          </div>
          <IconButton label={`Take out ${label} ${index + 1}`} icon={<X />} onClick={() => takeOut(index)} />
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon={<Plus />}
          disabled={entries.length >= Math.min(most, MAX_ENTRIES)}
          onClick={() => put([...entries, beginning])}
        >
          Add to {label}
        </Button>
      </div>
      {help && <p className="text-ink-muted text-xs">{help}</p>}
    </Fieldset>
  );
}
