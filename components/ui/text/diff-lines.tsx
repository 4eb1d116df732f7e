import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { takeStart } from '@/lib/core/take-start';
import { showInvisible } from './show-invisible';

/** So many lines are shown until more are asked for, and at most; so much of each, in UTF-16 units. */
const SHOWN = 40;
const MAX_LINES = 2000;
const MAX_LINE = 2000;

export interface DiffLinesProps {
  /** Each begins with `+`, `-` or a blank. */
  lines: readonly string[];
  label: string;
}

/** An edit, line by line: what was taken out and what was put in. */
export function DiffLines({ lines, label }: DiffLinesProps) {
  const [most, setMost] = useState(SHOWN);
  const shown = lines.slice(0, most);
  return (
    <>
      <figure
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className="max-h-96 overflow-auto rounded border border-line font-mono text-xs leading-relaxed"
      >
        {shown.map((line, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an edit never change places
            key={index}
            dir="auto"
            className={cx(
              'whitespace-pre-wrap px-2 [overflow-wrap:anywhere]',
              line.startsWith('+') && 'bg-good-soft text-good',
              line.startsWith('-') && 'bg-bad-soft text-bad',
            )}
          >
            {showInvisible(takeStart(line, MAX_LINE)) || ' '}
          </div>
        ))}
      </figure>
      {most < Math.min(lines.length, MAX_LINES) && (
        <Button size="sm" variant="ghost" onClick={() => setMost(MAX_LINES)}>
          {lines.length > MAX_LINES ? `Show the first ${MAX_LINES} lines` : `Show all ${lines.length} lines`}
        </Button>
      )}
    </>
  );
}
