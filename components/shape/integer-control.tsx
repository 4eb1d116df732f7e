import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import type { ShapeOf, ShapeProps } from './shape-props';
import { useTyped } from './use-typed';

/** A whole number. What is none stays in the box, is told, and changes nothing. */
export function IntegerControl({ shape, label, help, ...place }: ShapeProps<ShapeOf<'integer'>>) {
  const { least = 0 } = shape;
  const read = (text: string) => {
    if (text.trim() === '') return { value: undefined };
    const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= least && Number.isSafeInteger(number)
      ? { value: number }
      : { problem: `A whole number from ${least} up.` };
  };
  const { text, problem, type } = useTyped(place, (one) => String(one ?? ''), read);
  return (
    <Field label={label} description={help} error={problem}>
      <Input
        inputMode="numeric"
        placeholder="not set"
        value={text}
        onChange={(event) => type(event.target.value)}
        className="tabular-nums"
      />
    </Field>
  );
}
