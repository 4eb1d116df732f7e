import { Input } from '@/components/ui/form/input';
import { ShapeField } from './shape-field';
import type { ShapeOf, ShapeProps } from './shape-props';
import { useTyped } from './use-typed';

/** A whole number. What is none, or out of bounds, stays in the box, is told, and changes nothing. */
export function IntegerControl({
  shape,
  path,
  value,
  whenUnset,
  onChange,
  ...field
}: ShapeProps<ShapeOf<'integer'>>) {
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = shape;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  const read = (text: string) => {
    // A field that always has a value cannot be left empty.
    if (text.trim() === '' && whenUnset === undefined) return { value: undefined };
    const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? { value: number } : { problem: `A whole number ${bounds}.` };
  };
  const write = (one: unknown) => String(one ?? whenUnset ?? '');
  const { text, problem, type } = useTyped({ path, value, onChange }, write, read);
  return (
    <ShapeField {...field} problem={problem}>
      {(name) => (
        <Input
          aria-label={name}
          inputMode="numeric"
          placeholder="not set"
          error={problem !== undefined}
          value={text}
          onChange={(event) => type(event.target.value)}
          className="tabular-nums"
        />
      )}
    </ShapeField>
  );
}
