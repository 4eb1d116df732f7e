'use client';

import { useEffect, useState } from 'react';
import { VList } from 'virtua';
import { Button } from '@/components/ui/button';
import { formatSize } from '@/components/ui/format';
import { loadPieces } from '@/lib/client/load-whole';
import { toProblem } from '@/lib/core/to-problem';
import { showInvisible } from './show-invisible';
import { toRows } from './to-rows';

export interface TextWindowProps {
  text: string;
  /** What was cut off it stands within strings of JSON. */
  isJson: boolean;
  /** How long all of it is, in UTF-16 units. */
  length: number;
  label: string;
}

interface Loaded {
  rows: string[];
  length: number;
  problem?: string;
}

const nothing: Loaded = { rows: [], length: 0 };

/** A window over a long text: only the rows in sight are in the page. What was cut off it comes piece by piece. */
export default function TextWindow({ text, isJson, length, label }: TextWindowProps) {
  const [loaded, setLoaded] = useState<Loaded>(nothing);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt loads anew
  useEffect(() => {
    const stop = new AbortController();
    void load(text, isJson, stop.signal, setLoaded);
    return () => stop.abort();
  }, [text, isJson, attempt]);

  return (
    <figure aria-label={label}>
      <VList
        data={loaded.rows}
        style={{ height: 'min(60vh, 32rem)' }}
        className="font-mono text-xs leading-relaxed"
        tabIndex={0}
      >
        {(row, index) => (
          <div key={index} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {row === '' ? ' ' : showInvisible(row)}
          </div>
        )}
      </VList>
      {loaded.problem !== undefined && (
        <p role="alert" className="mt-1 flex items-center gap-2 text-bad text-xs">
          {loaded.problem}
          <Button size="sm" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </Button>
        </p>
      )}
      {loaded.problem === undefined && loaded.length < length && (
        <p role="status" className="mt-1 text-ink-muted text-xs">
          {formatSize(loaded.length)} of {formatSize(length)}
        </p>
      )}
    </figure>
  );
}

/** How long rows are made before the page has its turn, in milliseconds. */
const SLICE_MS = 8;

async function load(
  text: string,
  isJson: boolean,
  signal: AbortSignal,
  show: (loaded: Loaded) => void,
): Promise<void> {
  const rows: string[] = [];
  let length = 0;
  let since = performance.now();
  try {
    for await (const piece of loadPieces(text, isJson, signal)) {
      // A piece may end within a line.
      const begun = rows.pop() ?? '';
      for (const row of toRows(begun + piece)) rows.push(row);
      if (piece.endsWith('\n')) rows.push('');
      length += piece.length;
      if (performance.now() - since < SLICE_MS) continue;
      show({ rows: [...rows], length });
      await new Promise(requestAnimationFrame);
      since = performance.now();
    }
    if (!signal.aborted) show({ rows, length });
  } catch (error) {
    if (signal.aborted) return;
    show({ rows, length, problem: toProblem(error) });
  }
}
