import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { cx } from '@/components/ui/cx';
import { formatSize } from '@/components/ui/format';
import { loadLater } from '@/lib/client/load-later';
import { loadWholeTextLater } from '@/lib/client/load-whole-later';
import { holdsCut, splitAtCuts, wholeLength } from '@/lib/core/cut/cut-mark';
import { takeStart } from '@/lib/core/take-start';
import { openedTexts } from './opened-texts';
import { useRenderedText } from './rendered-texts';
import { showInvisible } from './show-invisible';
import { useWholeText } from './use-whole-text';

const Highlighted = loadLater(() => import('./highlighted'));
const TextWindow = loadLater(() => import('./text-window'));

/** Up to here a text is shown whole and in colours. */
const MAX_HIGHLIGHTED = 50_000;
/** What is shown of a longer text until it is asked for. */
const PREVIEW_LINES = 24;
const PREVIEW_CHARS = 4000;

export interface TextViewerProps {
  text: string;
  isJson?: boolean;
  /** It was written out as JSON: what was cut off its texts stands within strings. */
  isWritten?: boolean;
  /** What it is, for those who hear the page. */
  label: string;
  /** Shown at its full height: what is around it scrolls. */
  isTall?: boolean;
  className?: string;
}

/**
 * A text of any length: whole when short, else a preview that opens into a window over all of it. What was cut off it is
 * loaded when it is looked at, a long rest only when it is asked for.
 */
export function TextViewer({
  text: given,
  isJson = false,
  isWritten = false,
  label,
  isTall = false,
  className,
}: TextViewerProps) {
  const [isWhole, setWhole] = useState(() => openedTexts.has(label, given));
  const length = holdsCut(given) ? wholeLength(given) : given.length;
  const isLong = length > MAX_HIGHLIGHTED;
  const text = useWholeText(given, { isJson: isWritten, isWanted: !isLong });
  const copy = holdsCut(text) ? () => loadWholeTextLater(text, isWritten) : text;
  return (
    <div className={cx('group relative min-w-0', className)}>
      <div className="absolute top-1 right-1 z-10 rounded bg-raised opacity-0 focus-within:opacity-100 group-hover:opacity-100">
        <CopyButton text={copy} label={`Copy ${label}`} />
      </div>
      {isLong && isWhole && (
        <Suspense fallback={<Plain text={toPreview(text)} label={label} />}>
          <TextWindow text={text} isJson={isWritten} length={length} label={label} />
        </Suspense>
      )}
      {isLong && !isWhole && (
        <>
          <Plain text={toPreview(text)} label={label} />
          <div className="mt-1 flex items-center gap-2">
            <Button
              size="sm"
              onClick={() => {
                openedTexts.add(label, given);
                setWhole(true);
              }}
            >
              Show all {formatSize(length)}
            </Button>
            <CopyButton text={copy} label={`Copy ${label}`} />
          </div>
        </>
      )}
      {!isLong && (
        <Plain
          text={holdsCut(text) ? toPreview(text) : text}
          label={label}
          isJson={isJson && !holdsCut(text)}
          isTall={isTall}
        />
      )}
    </div>
  );
}

function toPreview(text: string): string {
  const shown = splitAtCuts(text.slice(0, PREVIEW_CHARS * 4))
    .map((part) => (typeof part === 'string' ? part : `… (${formatSize(part.length)} more)`))
    .join('');
  return `${takeStart(shown, PREVIEW_CHARS).split('\n').slice(0, PREVIEW_LINES).join('\n')}…`;
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
      {isJson ? <Json text={text} /> : showInvisible(text)}
    </figure>
  );
}

function Json({ text }: { text: string }) {
  const rendered = useRenderedText('json', text);
  return (
    rendered ?? (
      <Suspense fallback={showInvisible(text)}>
        <Highlighted text={text} />
      </Suspense>
    )
  );
}
