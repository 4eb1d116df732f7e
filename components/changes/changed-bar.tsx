'use client';

import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { runChangesQuery } from '@/lib/client/run-queries';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { describeChanged } from '@/lib/core/run/describe-changed';
import type { Changed } from '@/lib/core/run/run-changes';
import { toOwnTool } from '@/lib/core/session/to-own-tool';
import { type KeptSettings, keepChanges } from './keep-changes';

export interface ChangedBarProps extends KeptSettings {
  /** The run that brought the end of the path that is shown. */
  runId: string;
  changed: Changed;
  onKeep: (settings: KeptSettings) => void;
}

/**
 * Says that the last answer was run with other settings than the next message will be, and offers to keep them. Nothing
 * once the session has the same.
 */
export default function ChangedBar({ runId, changed, config, tools, onKeep }: ChangedBarProps) {
  const { data: changes } = useQuery(runChangesQuery(runId));
  const [leftAlone, setLeftAlone] = useState<string>();
  if (!changes || leftAlone === runId) return null;
  const next = keepChanges({ config, tools: tools.map(toOwnTool) }, changes, changed);
  if (toCanonicalText(next) === toCanonicalText({ config, tools: tools.map(toOwnTool) })) return null;
  const names = describeChanged(changed);

  const keep = () => {
    onKeep(next);
    toast('The session has these settings now.', {
      action: { label: 'Undo', onClick: () => onKeep({ config, tools }) },
    });
  };

  return (
    <section
      aria-label="Run with changed settings"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-t bg-info-soft px-4 py-1.5 text-xs"
    >
      <span className="flex min-w-48 flex-1 items-center gap-2 text-ink-soft">
        <SlidersHorizontal className="size-3.5 shrink-0 text-info" />
        <span className="[overflow-wrap:anywhere]">
          The last answer was run with changed settings{names && ` (${names})`}. The next message uses the
          session’s own.
        </span>
      </span>
      <Button size="sm" onClick={keep}>
        Keep these as the session’s settings
      </Button>
      <IconButton
        label="Leave the session as it is"
        icon={<X />}
        className="ml-auto"
        onClick={() => setLeftAlone(runId)}
      />
    </section>
  );
}
