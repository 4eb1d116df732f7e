import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { canShow } from '@/lib/core/session/field/can-show';
import { readField } from '@/lib/core/session/field/read-field';
import type { RequestField } from '@/lib/core/session/field/request-field';
import { ChangedField } from './changed-field';
import type { ChangesFormProps } from './changes-form';

export interface PerRunFieldProps extends Pick<ChangesFormProps, 'renderField' | 'config'> {
  field: RequestField;
  /** What is changed for this run, by name; null: not set. */
  changed: Readonly<Record<string, unknown>>;
  /** What the recorded run was sent, by name; undefined until that is known. */
  recorded: Readonly<Record<string, unknown>> | undefined;
  onChange: (value: unknown) => void;
}

/** A setting with a control of its own, for one run. */
export function PerRunField({
  field,
  config,
  changed,
  recorded = {},
  onChange,
  renderField,
}: PerRunFieldProps) {
  const { name, label, control } = field;
  const own = readField(config, name);
  const isChanged = Object.hasOwn(changed, name);
  const value = isChanged ? (changed[name] ?? undefined) : own;
  const before = recorded[name];
  const isTakenOver = before === undefined || isDeepEqual(before ?? undefined, value);
  return (
    <ChangedField
      label={label}
      isChanged={isChanged}
      onTakeBack={() => onChange(own)}
      onRecorded={isTakenOver ? undefined : () => onChange(before)}
      description={canShow(control, own) ? undefined : 'Set as JSON: see the other settings.'}
    >
      {renderField(field, value, onChange)}
    </ChangedField>
  );
}
