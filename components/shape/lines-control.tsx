import { Textarea } from '@/components/ui/form/textarea';
import { ShapeField } from './shape-field';
import type { ShapeProps } from './shape-props';
import { useTyped } from './use-typed';

export interface LinesControlProps extends Omit<ShapeProps, 'shape'> {
  /** Spaces at the ends of a line are part of its text. */
  keepsSpaces: boolean;
}

/** Texts, one a line. An empty line is none. */
export function LinesControl({ keepsSpaces, path, value, onChange, ...field }: LinesControlProps) {
  const read = (text: string) => {
    const lines = text.split('\n').map((line) => (keepsSpaces ? line : line.trim()));
    const held = lines.filter((line) => line !== '');
    return { value: held.length > 0 ? held : undefined };
  };
  const { text, type } = useTyped({ path, value, onChange }, write, read);
  return (
    <ShapeField {...field} help={field.help ?? 'One a line'}>
      {(name) => (
        <Textarea
          aria-label={name}
          rows={2}
          placeholder="not set"
          value={text}
          onChange={(event) => type(event.target.value)}
          className="field-sizing-content max-h-48 min-h-11 font-mono text-xs"
        />
      )}
    </ShapeField>
  );
}

const write = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : '');
