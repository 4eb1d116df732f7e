'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Field } from '@/components/ui/form/field';
import { Fieldset } from '@/components/ui/form/fieldset';
import { Input } from '@/components/ui/form/input';
import { Radio } from '@/components/ui/form/radio';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { refreshLibrary, toolsByIdQuery, toolsNamedQuery } from '@/lib/client/library-queries';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { LibraryPin, SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { readTags } from './read-tags';

export interface SaveToLibraryDialogProps {
  tool: SessionTool;
  /** The tool is this version from now on. */
  onSaved: (pin: LibraryPin) => void;
  onClose: () => void;
}

const NEW = 'new';

/** Saves a tool of a session as a new tool of the library, or as a version of one that is there. */
export default function SaveToLibraryDialog({ tool, onSaved, onClose }: SaveToLibraryDialogProps) {
  const client = useQueryClient();
  const definition = readTool(tool.text);
  const name = nameTool(definition);
  const pin = tool.library;
  const pinned = useQuery(toolsByIdQuery(pin ? [pin.toolId] : []));
  const named = useQuery({ ...toolsNamedQuery(name), enabled: definition !== null });
  const same = (named.data?.items ?? []).filter((other) => other.name === name);
  const offered = [...(pinned.data?.items ?? []), ...same.filter(({ id }) => id !== pin?.toolId)];
  const [chosen, setChosen] = useState<string>();
  const target = chosen ?? offered[0]?.id ?? NEW;
  const known = offered.find(({ id }) => id === target);
  const isReading = (pin !== undefined && pinned.isPending) || named.isPending;
  const [note, setNote] = useState('');
  const [tags, setTags] = useState('');
  const isAnswered = tool.answerer.type !== 'manual';
  const [withAnswerer, setWithAnswerer] = useState(isAnswered);
  const [isAnswererGone, setAnswererGone] = useState(false);

  const save = useMutation({
    mutationFn: async () => {
      const { text } = tool;
      if (target === NEW) {
        const answerer = withAnswerer ? tool.answerer : null;
        const made = await call('createLibraryTool', {
          body: { text, answerer, note, tags: readTags(tags) },
        });
        return { toolId: made.id, number: 1, added: true };
      }
      // Without one, the version keeps that of the newest.
      const answerer = withAnswerer ? tool.answerer : isAnswererGone ? null : undefined;
      const body = { text, answerer, note };
      const { number, added } = await call('addToolVersion', { params: { id: target }, body });
      return { toolId: target, number, added };
    },
    onSuccess: ({ toolId, number, added }) => {
      void refreshLibrary(client);
      onSaved({ toolId, version: number });
      toast(
        added
          ? `Saved ${name} to the library, version ${number}.`
          : `${name} equals version ${number}: none was added.`,
      );
      onClose();
    },
  });

  return (
    <Dialog title="Save to library" size="sm" onClose={onClose}>
      <form
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {definition === null && (
          <Notice
            variant="bad"
            isAlert
            title="The definition is not a JSON object. Mend it before it is saved."
          />
        )}
        {save.isError && <Notice variant="bad" isAlert title={save.error.message} />}
        <Fieldset legend="Save as">
          {offered.map((other) => (
            <Radio
              key={other.id}
              name="target"
              label={`A version of ${other.name}`}
              isChosen={target === other.id}
              onChoose={() => setChosen(other.id)}
            >
              {`It has ${other.newest === 1 ? 'one version' : `${other.newest} versions`}${other.archived ? ', and is archived' : ''}.`}
            </Radio>
          ))}
          <Radio name="target" label="A new tool" isChosen={target === NEW} onChoose={() => setChosen(NEW)}>
            This creates version 1.
          </Radio>
        </Fieldset>
        {known && pin?.toolId === known.id && known.newest > pin.version && (
          <Notice
            variant="wait"
            title={`Version ${known.newest} was saved since: yours becomes version ${known.newest + 1}, and both stay.`}
          />
        )}
        <Field label="Note" description="What is different, and why.">
          <Input
            dir="auto"
            value={note}
            maxLength={limits.versionNote.value}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {target === NEW && (
          <Field label="Tags, with commas between them">
            <Input dir="auto" value={tags} onChange={(event) => setTags(event.target.value)} />
          </Field>
        )}
        <Checkbox
          label="With who answers it"
          description="Offered to whoever takes the version into a session."
          checked={withAnswerer}
          disabled={!isAnswered}
          onCheckedChange={setWithAnswerer}
        />
        {target !== NEW && !withAnswerer && (
          <Checkbox
            label="Suggest nobody from this version on"
            description="Otherwise the suggestion of the newest version stays."
            checked={isAnswererGone}
            onCheckedChange={setAnswererGone}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            disabled={definition === null || save.isPending || isReading}
          >
            {save.isPending ? 'Saving…' : target === NEW ? 'Save to library' : 'Save version'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
