'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import ChangedResultForm from '@/components/transcript/forms/changed-result-form';
import type { CallView } from '@/components/transcript/to-transcript';
import { Button } from '@/components/ui/button';
import type { CallState } from '@/lib/core/run/log/fold-run-events';

/** Changes a result the API refused, and runs from there: sent again as it is, it would be refused again. */
export default function RefusedResults({ calls }: { calls: readonly CallState[] }) {
  const [open, setOpen] = useState<string>();
  const edited = calls.find(({ tool_use_id }) => tool_use_id === open);
  if (edited?.result) {
    return (
      <ChangedResultForm call={toView(edited)} result={edited.result} onClose={() => setOpen(undefined)} />
    );
  }
  return (
    <div className="flex flex-col gap-1.5">
      <p>The API refuses a result that was sent. Change it; the same one would be refused again.</p>
      <div className="flex flex-wrap gap-2">
        {calls.map(({ tool_use_id, name }) => (
          <Button key={tool_use_id} variant="primary" icon={<Pencil />} onClick={() => setOpen(tool_use_id)}>
            Change the result of {name || tool_use_id}
          </Button>
        ))}
      </div>
    </div>
  );
}

const toView = ({ tool_use_id: id, name, input, issues }: CallState): CallView => ({
  id,
  name,
  input,
  issues,
  status: 'answered',
});
