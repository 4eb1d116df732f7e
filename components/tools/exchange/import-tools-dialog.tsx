'use client';

import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { FileInput } from '@/components/ui/form/file-input';
import { Input } from '@/components/ui/form/input';
import { Textarea } from '@/components/ui/form/textarea';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { call } from '@/lib/client/call';
import type { JsonObject } from '@/lib/core/claude/message';
import { toProblem } from '@/lib/core/to-problem';
import { ImportedTools } from './imported-tools';

export interface ImportToolsDialogProps {
  onAdd: (definitions: readonly JsonObject[]) => void;
  onClose: () => void;
}

/** Reads tools out of what is pasted, chosen or named by its address; those that are ticked are added. */
export default function ImportToolsDialog({ onAdd, onClose }: ImportToolsDialogProps) {
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: (source: { text: string } | { url: string }) => call('importTools', { body: source }),
    onSuccess: () => setSkipped(new Set()),
  });
  const { data } = read;
  const chosen = data?.tools.filter((_, index) => !skipped.has(index)) ?? [];
  const source = text.trim() !== '' ? { text } : { url: url.trim() };
  const isEmpty = text.trim() === '' && url.trim() === '';
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    const given = await file.text();
    setText(given);
    read.mutate({ text: given });
  };
  return (
    <Dialog title="Import tools" onClose={onClose}>
      <div className="grid min-h-0 flex-1 grid-cols-1 gap-4 overflow-y-auto p-4 min-[900px]:grid-cols-2">
        <form
          className="flex min-w-0 flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            read.mutate(source);
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0) return;
            event.preventDefault();
            event.stopPropagation();
            void take([...event.dataTransfer.files]);
          }}
        >
          <Field
            label="Text"
            description="Functions in Python, TypeScript or Go, OpenAPI, the tools of an MCP server, of OpenAI, Gemini or Bedrock, a request, a cURL command. Nothing is run."
          >
            <Textarea
              rows={16}
              value={text}
              placeholder={'def get_order(order_id: str) -> dict:\n    """Gets an order by its id."""'}
              onChange={(event) => {
                setText(event.target.value);
                read.reset();
              }}
              spellCheck={false}
              className="font-mono text-xs"
            />
          </Field>
          <Field label="Or an address" description="Of an OpenAPI document, or any of the above.">
            <Input
              type="url"
              value={url}
              disabled={text.trim() !== ''}
              placeholder="https://"
              onChange={(event) => {
                setUrl(event.target.value);
                read.reset();
              }}
            />
          </Field>
          <FileInput ref={input} label="File with tools" onFiles={(files) => void take(files)} />
          <div className="flex flex-wrap gap-2">
            <Button
              type="submit"
              variant={data ? 'secondary' : 'primary'}
              disabled={isEmpty || read.isPending}
            >
              {read.isPending ? 'Reading…' : 'Read'}
            </Button>
            <Button icon={<FileUp />} disabled={read.isPending} onClick={() => input.current?.click()}>
              Choose a file
            </Button>
          </div>
          {read.isError && <Notice variant="bad" isAlert title={toProblem(read.error)} />}
        </form>
        <div className="flex min-h-0 min-w-0 flex-col gap-3">
          {data ? (
            <ImportedTools imported={data} skipped={skipped} onSkip={setSkipped} />
          ) : (
            <p className="text-ink-muted">The tools found in it appear here, to be ticked.</p>
          )}
        </div>
      </div>
      {data && data.tools.length > 0 && (
        <div className="flex border-line border-t px-4 py-3">
          <Button
            variant="primary"
            className="ml-auto"
            disabled={chosen.length === 0}
            onClick={() => {
              onAdd(chosen.map(({ definition }) => definition));
              onClose();
            }}
          >
            Add {countOf(chosen.length, 'tool')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
