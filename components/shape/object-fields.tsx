import type { ComponentType } from 'react';
import { cx } from '@/components/ui/cx';
import type { JsonObject } from '@/lib/core/claude/message';
import type { Shape } from '@/lib/core/claude/shape/shape';
import { escapePointerPart } from '@/lib/core/json/json-pointer';
import { writeField } from '@/lib/core/session/field/write-field';
import type { ShapeProps } from './shape-props';

export interface ObjectFieldsProps {
  fields: Readonly<Record<string, Shape>>;
  /** Where the object stands, as a JSON Pointer. */
  path: string;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  /** The control of a field. */
  inner: ComponentType<ShapeProps>;
  /** A few words about a field. */
  findHelp?: (name: string) => string | undefined;
}

/** The fields of an object, two side by side where they are short. */
export function ObjectFields({ fields, path, value, onChange, inner: Inner, findHelp }: ObjectFieldsProps) {
  return (
    <div className="@container">
      <div className="grid grid-cols-1 items-start gap-x-3 gap-y-3 @2xs:grid-cols-2">
        {Object.entries(fields).map(([name, shape]) => (
          <div key={name} className={cx('min-w-0', !isShort(shape) && '@2xs:col-span-2')}>
            <Inner
              shape={shape}
              label={shape.isRequired ? `${name} (required)` : name}
              help={findHelp?.(name)}
              path={`${path}/${escapePointerPart(name)}`}
              value={value[name]}
              onChange={(next) => onChange(writeField(value, name, next))}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

const isShort = (shape: Shape): boolean =>
  shape.is === 'flag' ||
  shape.is === 'integer' ||
  shape.is === 'one-of' ||
  (shape.is === 'text' && shape.rows === undefined);
