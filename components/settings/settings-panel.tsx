'use client';

import { JsonControl } from '@/components/shape/json-control';
import { cx } from '@/components/ui/cx';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { toJsonPointer } from '@/lib/core/json/json-pointer';
import { findFieldNotes } from '@/lib/core/session/field/find-field-notes';
import { isFieldShown } from '@/lib/core/session/field/is-field-shown';
import { otherFields, withOtherFields } from '@/lib/core/session/field/other-fields';
import { readField } from '@/lib/core/session/field/read-field';
import type { RequestField } from '@/lib/core/session/field/request-field';
import { requestFields } from '@/lib/core/session/field/request-fields';
import { writeField } from '@/lib/core/session/field/write-field';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { FieldView } from './field-view';

export interface SettingsPanelProps {
  config: SessionConfig;
  toolNames: string[];
  onChange: (config: SessionConfig) => void;
  /** Those that have a control. */
  fields?: readonly RequestField[];
}

const others = {
  // What is in none of the fields has no place of its own.
  path: '/other',
  name: 'Other request fields',
  label: 'Other request fields',
  help: 'Sent as they are, under the names of the Messages API',
};

/** Everything a request carries besides messages and tools. Loaded when first opened. */
export default function SettingsPanel(props: SettingsPanelProps) {
  const { config, onChange, fields = requestFields } = props;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3">
      <Section name="request" {...props} fields={fields} />
      <JsonControl
        {...others}
        isObject
        // A control above takes out of it what it can show.
        outlives
        value={otherFields(config, fields)}
        onChange={(value) => onChange(withOtherFields(config, value, fields))}
      />
      <MoreFields {...props} fields={fields} />
      <Section name="loop" {...props} fields={fields} />
    </div>
  );
}

/** Fields that are seldom needed: closed, and told how many of them are set. */
function MoreFields({ config, fields, ...rest }: SettingsPanelProps & { fields: readonly RequestField[] }) {
  const set = fields.filter(
    ({ section, name }) => section === 'more' && readField(config, name) !== undefined,
  ).length;
  if (!fields.some(({ section }) => section === 'more')) return null;
  return (
    <Disclosure summary={set > 0 ? `More request fields (${set} set)` : 'More request fields'}>
      <div className="pt-3">
        <Section name="more" config={config} fields={fields} {...rest} />
      </div>
    </Disclosure>
  );
}

interface SectionProps extends SettingsPanelProps {
  name: RequestField['section'];
  fields: readonly RequestField[];
}

function Section({ name, config, fields, toolNames, onChange }: SectionProps) {
  const shown = fields.filter((field) => field.section === name && isFieldShown(field, config));
  return (
    <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      {shown.map((field) => (
        <div key={field.name} className={cx('min-w-0', !field.isHalf && 'col-span-2')}>
          <FieldView
            control={field.control}
            label={field.label}
            help={findFieldNotes(field, config).join(' ') || field.help}
            path={`/settings${toJsonPointer(field.name.split('.'))}`}
            value={readField(config, field.name)}
            whenUnset={field.whenUnset}
            onChange={(value) => onChange(writeField(config, field.name, value))}
            toolNames={toolNames}
          />
        </div>
      ))}
    </div>
  );
}
