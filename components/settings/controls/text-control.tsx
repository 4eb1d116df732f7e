import { cx } from '@/components/ui/cx';
import { inputClass } from '@/components/ui/field';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';

/** Text of many lines. What is no text (a system prompt of blocks) is edited as JSON. */
export function TextControl({ control, value, onChange, ...rest }: ControlProps<'text'>) {
  const isText = value === undefined || typeof value === 'string';
  return (
    <ControlField {...rest}>
      {({ id, describedBy, name }) => (
        <textarea
          id={id}
          aria-label={name}
          aria-describedby={describedBy}
          dir="auto"
          rows={rest.isBare ? 3 : control.rows}
          value={typeof value === 'string' ? value : ''}
          placeholder={isText || rest.isBare ? undefined : 'Set as blocks: see "Other request fields"'}
          disabled={!isText}
          onChange={(event) => onChange(event.target.value || undefined)}
          className={cx(inputClass, 'resize-y', rest.isBare && 'field-sizing-content max-h-64 min-h-16')}
        />
      )}
    </ControlField>
  );
}
