import { isJsonObject } from '@/lib/core/claude/message';
import { toBeginning } from '@/lib/core/claude/shape/to-beginning';
import { ChoiceControl } from './choice-control';
import { forgetWithin } from './invalid/forget-within';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import { ObjectFields } from './object-fields';
import type { HolderProps, ShapeOf } from './shape-props';
import { toChoices } from './to-choices';

/** One of some objects, told apart by their `type`, with the fields of the one that is chosen. */
export function VariantsControl({
  shape,
  label,
  help,
  path,
  value,
  onChange,
  inner,
}: HolderProps<ShapeOf<'variants'>>) {
  const { change } = useInvalidTextStore();
  const type = isJsonObject(value) ? String(value.type) : undefined;
  const chosen = type === undefined ? undefined : shape.of[type];
  const choose = (next: unknown) => {
    change((texts) => forgetWithin(texts, path));
    const picked = shape.of[String(next)];
    onChange(picked && { type: next, ...toRequired(toBeginning(picked)) });
  };
  return (
    <div className="flex flex-col gap-3">
      <ChoiceControl
        label={label}
        help={help}
        value={type}
        onChange={choose}
        options={toChoices(Object.keys(shape.of))}
      />
      {chosen?.is === 'object' && Object.keys(chosen.fields).length > 0 && (
        <div className="border-line border-l-2 pl-3">
          <ObjectFields
            inner={inner}
            path={path}
            fields={chosen.fields}
            value={isJsonObject(value) ? value : {}}
            onChange={(next) => onChange({ ...next, type })}
          />
        </div>
      )}
    </div>
  );
}

const toRequired = (beginning: unknown) => (isJsonObject(beginning) ? beginning : {});
