'use client';

import ChangesForm from '@/components/changes/changes-form';
import { FieldView } from '@/components/settings/field-view';
import type { ChangesProps } from '@/components/transcript/actions/rerunning';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { useSessionNow } from './session-now';

/** What one run is sent in place of what the session has now. */
export default function RunChanges(props: ChangesProps) {
  const { config, tools } = useSessionNow();
  return (
    <ChangesForm
      {...props}
      config={config}
      tools={tools}
      renderField={(field, value, onChange) => (
        <FieldView
          field={{ ...field, label: `${field.label} for this run` }}
          control={field.control}
          value={value}
          onChange={onChange}
          notes={[]}
          path={`changes/${props.draftKey}/${field.name}.json`}
          toolNames={tools.map(({ text }) => nameTool(readTool(text)))}
          isBare
          at=""
          // Kinds that can hold what cannot be sent have no place here.
          invalid={undefined}
          onInvalid={() => {}}
        />
      )}
    />
  );
}
