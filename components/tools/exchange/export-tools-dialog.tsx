'use client';

import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import { Notice } from '@/components/ui/notice';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { call } from '@/lib/client/call';
import { saveFile } from '@/lib/client/save-file';
import type { JsonObject } from '@/lib/core/claude/message';
import { toProblem } from '@/lib/core/to-problem';
import { toolWriters } from '@/lib/core/tool-export/tool-writers';

export interface ExportToolsDialogProps {
  tools: readonly JsonObject[];
  /** Whose settings, messages and mocks a program has; absent where there is no session. */
  sessionId?: string;
  onClose: () => void;
}

/** Writes the tools in another form, or as a program in another language, to be copied or saved. */
export default function ExportToolsDialog({ tools, sessionId, onClose }: ExportToolsDialogProps) {
  const [target, setTarget] = useState('claude-json');
  const writer = toolWriters.find(({ id }) => id === target);
  const { data, error, isPending } = useQuery({
    queryKey: ['exported-tools', sessionId, target, tools],
    queryFn: () =>
      call('exportTools', {
        body: { tools: [...tools], target, ...(sessionId === undefined ? {} : { session: sessionId }) },
      }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog title="Export tools" onClose={onClose}>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
        <Field label="As" description={writer?.note}>
          <Select
            value={target}
            options={toolWriters.map(({ id, label }) => ({ value: id, label }))}
            onChange={setTarget}
          />
        </Field>
        {error && <Notice variant="bad" isAlert title={toProblem(error)} />}
        {isPending && (
          <p role="status" className="text-ink-muted">
            Writing…
          </p>
        )}
        {data?.files.map(({ name, text }) => (
          <section key={name} aria-label={name} className="flex min-w-0 flex-col gap-2">
            <div className="flex items-center gap-2">
              <code className="min-w-0 flex-1 truncate">{name}</code>
              <CopyButton text={text} label={`Copy ${name}`} />
              <Button
                size="sm"
                icon={<Download />}
                aria-label={`Download ${name}`}
                onClick={() => saveFile(name, new Blob([text], { type: 'text/plain' }))}
              >
                Download
              </Button>
            </div>
            <TextViewer text={text} isJson={name.endsWith('.json')} label={name} />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
