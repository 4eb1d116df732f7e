import { cx } from '@/components/ui/cx';
import { Textarea } from '@/components/ui/form/textarea';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';

/** Text of many lines. What is no text (a system prompt of blocks) is edited as JSON. */
export function TextControl({ control, value, onChange, ...rest }: ControlProps<'text'>) {
  const isText = value === undefined || typeof value === 'string';
  return (
    <ControlField {...rest}>
      {(name) => (
        <Textarea
          aria-label={name}
          dir="auto"
          rows={rest.isBare ? 3 : control.rows}
          value={typeof value === 'string' ? value : ''}
          placeholder={isText || rest.isBare ? undefined : 'Set as blocks: see "Other request fields"'}
          disabled={!isText}
          onChange={(event) => onChange(event.target.value || undefined)}
          className={cx(rest.isBare && 'field-sizing-content max-h-64 min-h-16')}
        />
      )}
    </ControlField>
  );
}
