'use client';

import { useInvalidTextStore } from '@/components/shape/invalid/invalid-text-context';
import { setInvalid } from '@/components/shape/invalid/set-invalid';
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
import type { ControlProps } from './controls/control-props';
import { JsonControl } from './controls/json-control';
import { FieldView } from './field-view';

export interface SettingsPanelProps {
  config: SessionConfig;
  toolNames: string[];
  onChange: (config: SessionConfig) => void;
  /** Those that have a control. */
  fields?: readonly RequestField[];
}

const others = {
  label: 'Other request fields',
  help: 'Sent as they are, under the names of the Messages API',
};

/** What is in none of the fields has no path of its own. */
const OTHER_PATH = '/other';

/** Everything a request carries besides messages and tools. Loaded when first opened. */
export default function SettingsPanel(props: SettingsPanelProps) {
  const { config, onChange, fields = requestFields } = props;
  const toInvalid = useInvalidField();
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3">
      <Section name="request" {...props} fields={fields} />
      <JsonControl
        field={others}
        control={{ kind: 'json' }}
        path="settings/other.json"
        value={otherFields(config, fields)}
        onChange={(value) => onChange(withOtherFields(config, value, fields))}
        notes={[]}
        toolNames={[]}
        {...toInvalid(OTHER_PATH, others.label)}
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
  const toInvalid = useInvalidField();
  const shown = fields.filter((field) => field.section === name && isFieldShown(field, config));
  return (
    <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      {shown.map((field) => (
        <div key={field.name} className={cx('min-w-0', !field.isHalf && 'col-span-2')}>
          <FieldView
            field={field}
            control={field.control}
            value={readField(config, field.name)}
            onChange={(value) => onChange(writeField(config, field.name, value))}
            notes={findFieldNotes(field, config)}
            path={`settings/${field.name}.json`}
            toolNames={toolNames}
            {...toInvalid(`/settings${toJsonPointer(field.name.split('.'))}`, field.label)}
          />
        </div>
      ))}
    </div>
  );
}

/** What stands in a field and cannot be sent, and where to tell of it. */
function useInvalidField() {
  const { texts, change } = useInvalidTextStore();
  return (at: string, name: string): Pick<ControlProps, 'at' | 'invalid' | 'onInvalid'> => ({
    at,
    invalid: texts[at],
    onInvalid: (invalid) => change((now) => setInvalid(now, at, invalid && { ...invalid, name })),
  });
}
