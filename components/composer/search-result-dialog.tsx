'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { Textarea } from '@/components/ui/form/textarea';
import type { Attachment } from '@/lib/core/attachment/attachment';
import { toSearchResult } from '@/lib/core/attachment/to-search-result';

export interface SearchResultDialogProps {
  onAdd: (attachment: Attachment) => void;
  onClose: () => void;
}

/** Writes a search result: a text, what it is called, and where it is from. */
export default function SearchResultDialog({ onAdd, onClose }: SearchResultDialogProps) {
  const [typed, setTyped] = useState({ title: '', source: '', text: '' });
  const isReady = Object.values(typed).every((value) => value.trim() !== '');
  const set = (field: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [field]: event.target.value });
  return (
    <Dialog title="Add a search result" size="sm" onClose={onClose}>
      <form
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          onAdd(toSearchResult(typed));
          onClose();
        }}
      >
        <Field label="Title">
          <Input value={typed.title} onChange={set('title')} dir="auto" />
        </Field>
        <Field label="Source" description="An address, or whatever names the place">
          <Input value={typed.source} onChange={set('source')} dir="auto" />
        </Field>
        <Field label="Text">
          <Textarea value={typed.text} onChange={set('text')} rows={8} dir="auto" className="p-2" />
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
