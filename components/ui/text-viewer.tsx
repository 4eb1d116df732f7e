import { Suspense, useMemo, useState } from 'react';
import { VList } from 'virtua';
import { loadLater } from '@/lib/client/load-later';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { cx } from './cx';
import { formatSize } from './format';
import { useRenderedText } from './rendered-texts';

const Highlighted = loadLater(() => import('./highlighted'));

/** Up to here a text is shown whole and in colours. */
const MAX_HIGHLIGHTED = 50_000;
/** What is shown of a longer text until it is asked for. */
const PREVIEW_LINES = 24;
const PREVIEW_CHARS = 4000;
/** A longer line is cut into rows, so that one line of megabytes is not one element of megabytes. */
const MAX_ROW = 2000;

export interface TextViewerProps {
  text: string;
  isJson?: boolean;
  /** What it is, for those who hear the page. */
  label: string;
  /** Shown at its full height: what is around it scrolls. */
  isTall?: boolean;
  className?: string;
}

/** A text of any length: whole when short, else a preview that opens into a window over all of it. */
export function TextViewer({ text, isJson = false, label, isTall = false, className }: TextViewerProps) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > MAX_HIGHLIGHTED;
  return (
    <div className={cx('group relative min-w-0', className)}>
      <div className="absolute top-1 right-1 z-10 rounded bg-raised opacity-0 focus-within:opacity-100 group-hover:opacity-100">
        <CopyButton text={text} label={`Copy ${label}`} />
      </div>
      {isLong && isWhole && <Rows text={text} label={label} />}
      {isLong && !isWhole && (
        <>
          <Plain text={toPreview(text)} label={label} />
          <div className="mt-1 flex items-center gap-2">
            <Button size="small" onClick={() => setWhole(true)}>
              Show all {formatSize(text.length)}
            </Button>
            <CopyButton text={text} label={`Copy ${label}`} />
          </div>
        </>
      )}
      {!isLong && <Plain text={text} label={label} isJson={isJson} isTall={isTall} />}
    </div>
  );
}

function toPreview(text: string): string {
  const start = text.slice(0, PREVIEW_CHARS);
  return `${start.split('\n').slice(0, PREVIEW_LINES).join('\n')}…`;
}

interface PlainProps {
  text: string;
  label: string;
  isJson?: boolean;
  isTall?: boolean;
}

function Plain({ text, label, isJson = false, isTall = false }: PlainProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <figure
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={label}
      dir={isJson ? 'ltr' : 'auto'}
      className={cx(
        'code whitespace-pre-wrap font-mono text-xs leading-relaxed [overflow-wrap:anywhere]',
        !isTall && 'max-h-96 overflow-auto',
      )}
    >
      {isJson ? <Json text={text} /> : text}
    </figure>
  );
}

function Json({ text }: { text: string }) {
  const rendered = useRenderedText('json', text);
  return (
    rendered ?? (
      <Suspense fallback={text}>
        <Highlighted text={text} />
      </Suspense>
    )
  );
}

/** Only the rows in sight are in the page. */
function Rows({ text, label }: { text: string; label: string }) {
  const rows = useMemo(() => toRows(text), [text]);
  return (
    <figure aria-label={label}>
      <VList
        data={rows}
        style={{ height: 'min(60vh, 32rem)' }}
        className="font-mono text-xs leading-relaxed"
        tabIndex={0}
      >
        {(row, index) => (
          <div key={index} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {row === '' ? ' ' : row}
          </div>
        )}
      </VList>
    </figure>
  );
}

function toRows(text: string): string[] {
  const rows: string[] = [];
  for (const line of text.split('\n')) {
    if (line.length <= MAX_ROW) rows.push(line);
    else
      for (let start = 0; start < line.length; start += MAX_ROW)
        rows.push(line.slice(start, start + MAX_ROW));
  }
  return rows;
}
