import { Loader2 } from 'lucide-react';
import { Button } from './button';

export interface ProgressNoteProps {
  /** What is being done and how far it has come; null while nothing is. */
  text: string | null;
  /** Absent: it cannot be stopped. */
  onStop?: (() => void) | undefined;
}

/** Tells, at the foot of the page, how something that takes its time goes. */
export function ProgressNote({ text, onStop }: ProgressNoteProps) {
  return (
    <div role="status" className="-translate-x-1/2 fixed bottom-4 left-1/2 z-40">
      {text !== null && (
        <p className="flex max-w-[min(32rem,90vw)] items-center gap-2 rounded-lg border border-line bg-surface px-3 py-2 shadow-float">
          <Loader2 className="size-4 shrink-0 animate-spin text-accent" />
          <span className="min-w-0 truncate tabular-nums">{text}</span>
          {onStop && (
            <Button size="sm" className="ml-1" onClick={onStop}>
              Stop
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
