import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';

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
      <Field label="Name" error={problem}>
        <Input
          // Has the focus: it takes the place of the button that was pressed
          autoFocus
          dir="auto"
          value={value.name}
          maxLength={100}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
        />
      </Field>
      <Field label="Note, if you like">
        <Input
          dir="auto"
          value={value.note}
          maxLength={1000}
          onChange={(event) => onChange({ ...value, note: event.target.value })}
        />
      </Field>
    </>
  );
}
