'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { Select } from '@/components/ui/form/select';
import type { Attachment } from '@/lib/core/attachment/attachment';
import { listToolReferences, toDefinedTool, toToolChange } from '@/lib/core/attachment/to-tool-change';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { readTool } from '@/lib/core/tool/read-tool';
import { emptyDefinition, ToolDefinitionFields } from './tool-definition-fields';

export interface ToolChangeDialogProps {
  tools: readonly SessionTool[];
  onAdd: (attachment: Attachment) => void;
  onClose: () => void;
}

const kinds = [
  { value: 'tool_removal', label: 'Take away' },
  { value: 'tool_addition', label: 'Bring back' },
  { value: 'define', label: 'Define' },
] as const;

const notes = {
  tool_removal:
    'The model cannot call it any more. Its definition stays in the request, and what was cached stays cached.',
  tool_addition:
    'A tool that was taken away, or that is sent with defer_loading, can be called from there on.',
};

/** Takes a tool away in the middle of a conversation, brings it back, or defines another one. */
export default function ToolChangeDialog({ tools, onAdd, onClose }: ToolChangeDialogProps) {
  const references = useMemo(() => listToolReferences(readDefinitions(tools)), [tools]);
  const [kind, setKind] = useState<(typeof kinds)[number]['value']>('tool_removal');
  const [index, setIndex] = useState(0);
  const [text, setText] = useState(emptyDefinition);
  const chosen = references[index];
  const definition = useMemo(() => readTool(text), [text]);
  const change =
    kind !== 'define'
      ? chosen && toToolChange(kind, chosen)
      : definition
        ? toDefinedTool(definition)
        : undefined;
  return (
    <Dialog title="Change the tools" size="sm" onClose={onClose}>
      <form
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change) return;
          onAdd(change);
          onClose();
        }}
      >
        <SegmentedControl label="Change" options={kinds} value={kind} onChange={setKind} />
        {kind === 'define' ? (
          <ToolDefinitionFields tools={tools} text={text} onChange={setText} />
        ) : (
          <Field
            label="Tool"
            description={chosen ? notes[kind] : 'No tool of the request can be named. Give one a name first.'}
          >
            <Select
              value={String(index)}
              options={references.map(({ name }, at) => ({ value: String(at), label: name }))}
              onChange={(next) => setIndex(Number(next))}
              disabled={references.length === 0}
            />
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!change}>
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
