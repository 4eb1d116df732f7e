import { Input } from '@/components/ui/form/input';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';

/** Names, separated by commas. */
export function NamesControl({ value, onChange, ...rest }: ControlProps<'names'>) {
  return (
    <ControlField {...rest}>
      {(name) => (
        <Input
          aria-label={name}
          value={Array.isArray(value) ? value.join(', ') : ''}
          onChange={(event) => onChange(toNames(event.target.value))}
          className="font-mono text-xs"
        />
      )}
    </ControlField>
  );
}

function toNames(text: string): string[] | undefined {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[\w.-]+$/.test(name));
  return names.length > 0 ? names : undefined;
}
