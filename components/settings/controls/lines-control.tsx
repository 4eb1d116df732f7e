import { Textarea } from '@/components/ui/form/textarea';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';
import { useTypedText } from './use-typed-text';

/** Texts, one a line. */
export function LinesControl({ value, onChange, ...rest }: ControlProps<'lines'>) {
  const [text, setText] = useTypedText(value, toText, toLines);
  return (
    <ControlField {...rest}>
      {(name) => (
        <Textarea
          aria-label={name}
          rows={2}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(toLines(event.target.value));
          }}
          className="font-mono text-xs"
        />
      )}
    </ControlField>
  );
}

const toText = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : '');

/** Lines that hold something; kept as typed, since a stop sequence may end in a space. */
function toLines(text: string): unknown {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}
