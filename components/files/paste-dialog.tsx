import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { Field } from '@/components/ui/form/field';
import { Textarea } from '@/components/ui/form/textarea';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { ChangeList } from '@/components/ui/text/change-list';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { type AnswerOf, call } from '@/lib/client/call';
import { importFile } from '@/lib/client/file-calls';
import { sessionListsKey } from '@/lib/client/session-list-queries';
import { writeJson } from '@/lib/core/json/write-json';
import { toProblem } from '@/lib/core/to-problem';

type Repaired = AnswerOf<'repairRequest'>;

/** So many changes and problems are shown one by one. */
const SHOWN = 100;

/** Reads what is pasted, shows what was mended and what is left, and makes a session of it. Loaded when first opened. */
export default function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const client = useQueryClient();
  const router = useRouter();
  const read = useMutation({
    mutationFn: (pasted: string) => call('repairRequest', { body: { text: pasted } }),
  });
  const open = useMutation({
    mutationFn: ({ request }: Repaired) =>
      importFile(new File([writeJson(request, 2)], 'pasted.json', { type: 'application/json' })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: sessionListsKey });
      onClose();
      router.push(`/sessions/${id}`);
    },
  });
  const { data } = read;
  return (
    <Dialog title="Paste a request" onClose={onClose}>
      <div className="grid min-h-0 flex-1 grid-cols-1 gap-4 overflow-y-auto p-4 min-[900px]:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <Field
            label="What you have"
            description="A request body, a list of messages, a cURL command, or a chat in the format of OpenAI."
          >
            <Textarea
              rows={16}
              value={text}
              placeholder={'[{"role": "user", "content": "Hello"}]'}
              onChange={(event) => {
                setText(event.target.value);
                read.reset();
              }}
              spellCheck={false}
              className="font-mono text-xs"
            />
          </Field>
          <div>
            <Button
              variant={data ? 'secondary' : 'primary'}
              disabled={text.trim() === '' || read.isPending}
              onClick={() => read.mutate(text)}
            >
              {read.isPending ? 'Reading…' : 'Check and mend'}
            </Button>
          </div>
          {read.isError && <Notice variant="bad" isAlert title={toProblem(read.error)} />}
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          {data ? (
            <Result repaired={data} />
          ) : (
            <p className="text-ink-muted">What can be sent of it appears here.</p>
          )}
        </div>
      </div>
      {data && (
        <div className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-3">
          {open.isError && <span className="min-w-0 text-bad text-xs">{toProblem(open.error)}</span>}
          <Button
            variant="primary"
            className="ml-auto"
            disabled={open.isPending}
            onClick={() => open.mutate(data)}
          >
            {open.isPending ? 'Opening…' : 'Open as a session'}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Result({ repaired: { request, problems, changes } }: { repaired: Repaired }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-1.5">
        {changes.length === 0 ? (
          <Badge variant="good">nothing had to be mended</Badge>
        ) : (
          <Badge variant="wait">{countOf(changes.length, 'change')}</Badge>
        )}
        <FindingBadges problems={problems} />
      </p>
      {changes.length > 0 && (
        <ul
          aria-label="What was mended"
          className="max-h-48 overflow-y-auto rounded-md border border-line py-1 text-xs"
        >
          <ChangeList changes={changes} most={SHOWN} />
        </ul>
      )}
      {problems.length > 0 && (
        <ul
          aria-label="What is left"
          className="max-h-48 overflow-y-auto rounded-md border border-line py-1 text-xs"
        >
          {problems.slice(0, SHOWN).map(({ id, path, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of an answer never changes
            <li key={index} className="px-2 py-1 [overflow-wrap:anywhere]">
              {message} <code className="text-ink-muted">{path || id}</code>
            </li>
          ))}
        </ul>
      )}
      <TextViewer text={writeJson(request, 2)} isJson label="mended request" />
    </>
  );
}
