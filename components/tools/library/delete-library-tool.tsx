'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { type AnswerOf, call } from '@/lib/client/call';
import { refreshLibrary } from '@/lib/client/library-queries';

export interface DeleteLibraryToolProps {
  tool: AnswerOf<'getLibraryTool'>;
  onDeleted: () => void;
}

/** The button that was pressed is gone then: the keyboard goes on from the one in its place. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/** Deletes a tool of the library once it is confirmed. A use that was not shown before keeps it. */
export function DeleteLibraryTool({ tool: { id, name, uses }, onDeleted }: DeleteLibraryToolProps) {
  const client = useQueryClient();
  const [step, setStep] = useState<'unasked' | 'asked' | 'kept'>('unasked');
  const remove = useMutation({
    mutationFn: () => call('deleteLibraryTool', { params: { id }, query: { force: uses.total > 0 } }),
    onSuccess: () => {
      toast(`Deleted ${name} from the library.`);
      onDeleted();
    },
    onError: (error) => toast(error.message, { isError: true }),
    onSettled: () => refreshLibrary(client),
  });
  if (step !== 'asked') {
    return (
      <Button
        variant="danger"
        icon={<Trash2 />}
        ref={step === 'kept' ? focus : undefined}
        onClick={() => setStep('asked')}
      >
        Delete…
      </Button>
    );
  }
  return (
    <>
      <p role="alert" className="text-bad">
        All its versions go for good.{tellUses(uses.total)}
      </p>
      <Button variant="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
        Delete for good
      </Button>
      <Button ref={focus} onClick={() => setStep('kept')}>
        Keep it
      </Button>
    </>
  );
}

function tellUses(total: number): string {
  if (total === 0) return '';
  return total === 1
    ? ' One session keeps the definition it has.'
    : ` ${total.toLocaleString('en-US')} sessions keep the definition they have.`;
}
