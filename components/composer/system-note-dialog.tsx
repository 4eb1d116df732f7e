'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { Textarea } from '@/components/ui/form/textarea';
import type { Attachment } from '@/lib/core/attachment/attachment';
import { toSystemNote } from '@/lib/core/attachment/to-system-note';

export interface SystemNoteDialogProps {
  onAdd: (attachment: Attachment) => void;
  onClose: () => void;
}

const ends = [
  { value: 'never', label: 'From there on' },
  { value: 'next', label: 'Up to my next message' },
] as const;

const notes = {
  never: 'Goes out after your message and holds from there on. What was cached before it stays cached.',
  next: 'Goes out after your message and is cleared when you send the next one, with all that stands in the same system message.',
};

/** Writes what is said to the model in the middle of a conversation. */
export default function SystemNoteDialog({ onAdd, onClose }: SystemNoteDialogProps) {
  const [text, setText] = useState('');
  const [end, setEnd] = useState<(typeof ends)[number]['value']>('never');
  const isReady = text.trim() !== '';
  return (
    <Dialog title="Add a system message" size="sm" onClose={onClose}>
      <form
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          onAdd(toSystemNote(text, end === 'next'));
          onClose();
        }}
      >
        <SegmentedControl label="Holds" options={ends} value={end} onChange={setEnd} />
        <Field label="Text" description={notes[end]}>
          <Textarea
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={6}
            dir="auto"
            className="p-2"
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!isReady}>
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
