import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { loadWholeLater } from '@/lib/client/load-whole-later';
import { holdsCut } from '@/lib/core/cut/cut-mark';
import { writeJson } from '@/lib/core/json/write-json';
import { toProblem } from '@/lib/core/to-problem';

export interface UntilWholeProps<T> {
  value: T;
  onClose: () => void;
  children: (whole: T) => ReactNode;
}

/** What is to be edited, once all of it is there: of long texts the page has only the beginning. */
export default function UntilWhole<T>({ value, onClose, children }: UntilWholeProps<T>) {
  // What was begun with stays, whatever the conversation is given meanwhile.
  const [given] = useState(value);
  const [whole, setWhole] = useState<{ value: T } | undefined>(() =>
    holdsCut(writeJson(given) ?? '') ? undefined : { value: given },
  );
  const [problem, setProblem] = useState<string>();
  const isMissing = whole === undefined;

  useEffect(() => {
    if (!isMissing || problem !== undefined) return;
    const stop = new AbortController();
    loadWholeLater(given, stop.signal).then(
      (loaded) => setWhole({ value: loaded }),
      (error: unknown) => {
        if (!stop.signal.aborted) setProblem(toProblem(error));
      },
    );
    return () => stop.abort();
  }, [given, isMissing, problem]);

  if (whole) return children(whole.value);
  return (
    <div
      role={problem === undefined ? 'status' : 'alert'}
      className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong p-2 text-xs"
    >
      <span className={problem === undefined ? 'mr-auto text-ink-muted' : 'mr-auto text-bad'}>
        {problem === undefined ? 'Loading all of it…' : `Not loaded: ${problem}`}
      </span>
      {problem !== undefined && (
        <Button size="sm" onClick={() => setProblem(undefined)}>
          Try again
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={onClose}>
        Cancel
      </Button>
    </div>
  );
}
