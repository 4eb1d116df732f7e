import { useState } from 'react';
import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import { toBeginning } from '@/lib/core/claude/shape/to-beginning';
import { forgetWithin } from './invalid/forget-within';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import type { HolderProps, ShapeOf } from './shape-props';
import { TextControl } from './text-control';

const NONE = '';
const TEXT = 'text';
const OTHER = 'fields';

/** A text, of some or any, or something with fields. */
export function TextOrControl({
  shape,
  label,
  help,
  path,
  value,
  onChange,
  inner: Inner,
}: HolderProps<ShapeOf<'text-or'>>) {
  const isText = typeof value === 'string';
  const texts = shape.texts.map((text) => ({ value: `=${text}`, label: text }));
  const options = [
    { value: NONE, label: 'not set' },
    ...(texts.length > 0 ? texts : [{ value: TEXT, label: 'an id' }]),
    { value: OTHER, label: 'with fields' },
  ];
  const { change } = useInvalidTextStore();
  const [isTyping, setTyping] = useState(false);
  const chosen =
    isTyping && value === undefined
      ? TEXT
      : value === undefined
        ? NONE
        : !isText
          ? OTHER
          : texts.length > 0
            ? `=${value}`
            : TEXT;
  const choose = (next: string) => {
    setTyping(next === TEXT);
    change((texts) => forgetWithin(texts, path));
    // An id is set once there is one.
    if (next === NONE || next === TEXT) onChange(undefined);
    else onChange(next === OTHER ? (toBeginning(shape.other) ?? {}) : next.slice(1));
  };
  return (
    <div className="flex flex-col gap-3">
      <Field label={label} description={help}>
        <Select value={chosen} options={options} onChange={choose} />
      </Field>
      {chosen === TEXT && (
        <TextControl
          shape={{ is: 'text' }}
          label={`${label} id`}
          path={path}
          value={value}
          onChange={onChange}
        />
      )}
      {chosen === OTHER && (
        <Inner
          shape={shape.other}
          label={`${label} fields`}
          path={path}
          value={value}
          onChange={(next) => onChange(next ?? {})}
        />
      )}
    </div>
  );
}
