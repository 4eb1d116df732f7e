import { Textarea } from '@/components/ui/form/textarea';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';

/** Texts, one a line. */
export function LinesControl({ value, onChange, ...rest }: ControlProps<'lines'>) {
  return (
    <ControlField {...rest}>
      {(name) => (
        <Textarea
          aria-label={name}
          rows={2}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(toLines(event.target.value))}
          className="font-mono text-xs"
        />
      )}
    </ControlField>
  );
}

/** Lines that hold something; kept as typed, since a stop sequence may end in a space. */
function toLines(text: string): string[] | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}
