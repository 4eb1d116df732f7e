import { cx } from '@/components/ui/cx';
import { Input } from '@/components/ui/form/input';
import { Textarea } from '@/components/ui/form/textarea';
import { ShapeField } from './shape-field';
import type { ShapeOf, ShapeProps } from './shape-props';

/** Text; an empty one is not set. */
export function TextControl({ shape, path: _path, value, onChange, ...field }: ShapeProps<ShapeOf<'text'>>) {
  const text = typeof value === 'string' ? value : '';
  const change = (next: string) => onChange(next === '' ? undefined : next);
  // A box of one line would take the line ends out of what it is given.
  const isLong = shape.rows !== undefined || text.includes('\n');
  const { rows = 2 } = shape;
  return (
    <ShapeField {...field}>
      {(name) =>
        isLong ? (
          <Textarea
            aria-label={name}
            rows={rows}
            placeholder="not set"
            value={text}
            onChange={(event) => change(event.target.value)}
            dir="auto"
            className={cx('field-sizing-content max-h-64', rows > 3 ? 'min-h-28' : 'min-h-14')}
          />
        ) : (
          <Input
            aria-label={name}
            placeholder={shape.isUrl ? 'https://…' : 'not set'}
            value={text}
            onChange={(event) => change(event.target.value)}
            dir="auto"
          />
        )
      }
    </ShapeField>
  );
}
