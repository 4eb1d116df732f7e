'use client';

import ChangesForm from '@/components/changes/changes-form';
import { ModelPicker } from '@/components/settings/model-picker';
import type { ChangesProps } from '@/components/transcript/actions/rerunning';
import { useSessionNow } from './session-now';

/** What one run is sent in place of what the session has now. */
export default function RunChanges(props: ChangesProps) {
  const { config, tools } = useSessionNow();
  return (
    <ChangesForm
      {...props}
      config={config}
      tools={tools}
      renderModel={(model, onChange) => <ModelPicker model={model} onChange={onChange} />}
    />
  );
}
