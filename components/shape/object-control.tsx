import { Fieldset } from '@/components/ui/form/fieldset';
import { isJsonObject } from '@/lib/core/claude/message';
import { ObjectFields } from './object-fields';
import type { HolderProps, ShapeOf } from './shape-props';

/** An object: its fields, set in. One that nothing is set in is not set. */
export function ObjectControl({
  shape,
  label,
  help,
  path,
  value,
  onChange,
  inner,
}: HolderProps<ShapeOf<'object'>>) {
  return (
    <Fieldset legend={label} className="col-span-2">
      <div className="border-line border-l-2 pl-3">
        <ObjectFields
          inner={inner}
          path={path}
          fields={shape.fields}
          value={isJsonObject(value) ? value : {}}
          onChange={(next) => onChange(Object.keys(next).length > 0 ? next : undefined)}
        />
      </div>
      {help && <p className="text-ink-muted text-xs">{help}</p>}
    </Fieldset>
  );
}
