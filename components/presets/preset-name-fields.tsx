import { Field, inputClass } from '@/components/ui/field';

/** What tells a preset from others. */
interface PresetName {
  name: string;
  note: string;
}

export interface PresetNameFieldsProps {
  value: PresetName;
  onChange: (value: PresetName) => void;
  /** What is wrong with the name. */
  problem: string | undefined;
}

/** Where a preset is given its name and a note; the cursor begins in the name. */
export function PresetNameFields({ value, onChange, problem }: PresetNameFieldsProps) {
  return (
    <>
      <Field label="Name" problem={problem}>
        {({ id, describedBy }) => (
          <input
            id={id}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
            autoFocus
            dir="auto"
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            value={value.name}
            maxLength={100}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
            className={inputClass}
          />
        )}
      </Field>
      <Field label="Note, if you like">
        {({ id }) => (
          <input
            id={id}
            dir="auto"
            value={value.note}
            maxLength={1000}
            onChange={(event) => onChange({ ...value, note: event.target.value })}
            className={inputClass}
          />
        )}
      </Field>
    </>
  );
}
