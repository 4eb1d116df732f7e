import { ShapeField } from '@/components/shape/shape-field';
import { useTyped } from '@/components/shape/use-typed';
import { Input } from '@/components/ui/form/input';
import { cutText } from '@/lib/core/cut-text';
import type { SettingProps } from './setting-props';

/** Names, separated by commas. What cannot be one stays in the box, is told, and changes nothing. */
export function NamesControl({ path, value, onChange, ...field }: SettingProps) {
  const { text, problem, type } = useTyped({ path, name: field.label, value, onChange }, write, read);
  return (
    <ShapeField {...field} problem={problem}>
      {(name) => (
        <Input
          aria-label={name}
          value={text}
          onChange={(event) => type(event.target.value)}
          className="font-mono text-xs"
        />
      )}
    </ShapeField>
  );
}

const write = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

function read(text: string): { value: unknown } | { problem: string } {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !/^[\w.-]+$/.test(name));
  if (wrong === undefined) return { value: names.length > 0 ? names : undefined };
  return {
    problem: `"${cutText(wrong, 100)}" cannot be sent as a name: use letters, digits, ".", "-" and "_".`,
  };
}
