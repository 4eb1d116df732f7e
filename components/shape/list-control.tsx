import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/form/fieldset';
import { IconButton } from '@/components/ui/icon-button';
import type { Shape } from '@/lib/core/claude/shape/shape';
import { toBeginning } from '@/lib/core/claude/shape/to-beginning';
import { forgetEntry } from './invalid/forget-entry';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import { LinesControl } from './lines-control';
import type { HolderProps, ShapeOf } from './shape-props';

/** A list: texts one a line, anything else entry by entry. An empty one is not set. */
export function ListControl({ shape, inner, ...props }: HolderProps<ShapeOf<'list'>>) {
  return shape.of.is === 'text' ? (
    <LinesControl keepsSpaces={shape.of.keepsSpaces === true} {...props} />
  ) : (
    <EntriesControl of={shape.of} most={shape.most} inner={inner} {...props} />
  );
}

/** So many entries are shown; a longer list is edited as JSON beside. */
const MAX_SHOWN = 50;

function EntriesControl({
  of,
  most = MAX_SHOWN,
  label,
  help,
  path,
  value,
  onChange,
  inner: Inner,
}: Omit<HolderProps, 'shape'> & { of: Shape; most?: number | undefined }) {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  const { change } = useInvalidTextStore();
  const put = (next: unknown[]) => onChange(next.length > 0 ? next : undefined);
  const takeOut = (index: number) => {
    change((texts) => forgetEntry(texts, path, index));
    put(entries.filter((_one, at) => at !== index));
  };
  return (
    <Fieldset legend={label}>
      {entries.slice(0, MAX_SHOWN).map((entry, index) => (
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
      {entries.length > MAX_SHOWN && (
        <p className="text-ink-muted text-xs">And {entries.length - MAX_SHOWN} more, edited as JSON.</p>
      )}
      <div>
        <Button
          size="sm"
          icon={<Plus />}
          disabled={entries.length >= most}
          onClick={() => put([...entries, toBeginning(of)])}
        >
          Add to {label}
        </Button>
      </div>
      {help && <p className="text-ink-muted text-xs">{help}</p>}
    </Fieldset>
  );
}
