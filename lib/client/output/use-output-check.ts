'use client';

import { useEffect, useState } from 'react';
import type { OutputCheck, OutputQuestion } from './check-output';

/** A worker that has not answered by then is caught in a schema and is ended. */
const DEADLINE_MS = 3000;

/** An answer held against its schema in a worker; `late` where that takes too long, undefined while it is on its way. */
export function useOutputCheck(text: string, schema: unknown): OutputCheck | 'late' | undefined {
  const [check, setCheck] = useState<OutputCheck | 'late'>();
  useEffect(() => {
    const worker = new Worker(new URL('./output-worker.ts', import.meta.url), { type: 'module' });
    const giveUp = () => {
      worker.terminate();
      setCheck('late');
    };
    const deadline = setTimeout(giveUp, DEADLINE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<OutputCheck>) => {
      clearTimeout(deadline);
      worker.terminate();
      setCheck(data);
    });
    worker.addEventListener('error', giveUp);
    worker.postMessage({ text, schema } satisfies OutputQuestion);
    return () => {
      clearTimeout(deadline);
      worker.terminate();
    };
  }, [text, schema]);
  return check;
}
