import { Input } from '@/components/ui/form/input';
import { cutText } from '@/lib/core/cut-text';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';
import { useTypedText } from './use-typed-text';

/** Names, separated by commas. What cannot be one stays in the box, is told, and changes nothing. */
export function NamesControl(props: ControlProps<'names'>) {
  const { value, onChange, invalid, onInvalid } = props;
  const [text, setText] = useTypedText(value, toText, toNames);

  const change = (typed: string) => {
    setText(typed);
    const wrong = split(typed).find((name) => !/^[\w.-]+$/.test(name));
    if (wrong !== undefined) {
      const problem = `"${cutText(wrong, 100)}" cannot be sent as a name: use letters, digits, ".", "-" and "_".`;
      return onInvalid({ text: typed, problem });
    }
    onInvalid(undefined);
    onChange(toNames(typed));
  };

  return (
    <ControlField {...props} problem={invalid?.problem}>
      {(name) => (
        <Input
          aria-label={name}
          value={invalid?.text ?? text}
          onChange={(event) => change(event.target.value)}
          className="font-mono text-xs"
        />
      )}
    </ControlField>
  );
}

const toText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

const split = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function toNames(text: string): unknown {
  const names = split(text);
  return names.length > 0 ? names : undefined;
}
