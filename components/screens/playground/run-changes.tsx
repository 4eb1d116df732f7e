'use client';

import ChangesForm from '@/components/changes/changes-form';
import { FieldView } from '@/components/settings/field-view';
import { InvalidTextContext, type InvalidTextStore } from '@/components/shape/invalid/invalid-text-context';
import type { ChangesProps } from '@/components/transcript/actions/rerunning';
import { toJsonPointer } from '@/lib/core/json/json-pointer';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { useSessionNow } from './session-now';

/** What one run is sent in place of what the session has now. */
export default function RunChanges(props: ChangesProps) {
  const { config, tools } = useSessionNow();
  return (
    // No control of one run can hold what cannot be sent.
    <InvalidTextContext value={nothing}>
      <ChangesForm
        {...props}
        config={config}
        tools={tools}
        renderField={(field, value, onChange) => (
          <FieldView
            control={field.control}
            label={`${field.label} for this run`}
            path={`/changes/${props.draftKey}${toJsonPointer(field.name.split('.'))}`}
            value={value}
            whenUnset={field.whenUnset}
            onChange={onChange}
            toolNames={tools.map(({ text }) => nameTool(readTool(text)))}
            isBare
          />
        )}
      />
    </InvalidTextContext>
  );
}

const nothing: InvalidTextStore = { texts: {}, change: () => {} };
