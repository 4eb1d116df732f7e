import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeJson } from '@/lib/core/json/write-json';
import type { Tried, useTrial } from './use-trial';

/** How far a trial is: under way, to be ended by hand; failed; or what was answered. */
export function TrialState({ trial }: { trial: ReturnType<typeof useTrial> }) {
  return (
    <div aria-live="polite">
      {trial.isPending && (
        <p className="flex items-center gap-2 text-ink-muted text-xs">
          Waiting for the answer…
          <Button size="sm" variant="ghost" onClick={trial.cancel}>
            Cancel
          </Button>
        </p>
      )}
      {trial.error && (
        <p role="alert" className="text-bad text-xs [overflow-wrap:anywhere]">
          {trial.error.message}
        </p>
      )}
      {trial.data && <TriedAnswer tried={trial.data} />}
    </div>
  );
}

/** What an answerer gave to an input that was tried, and what it said of it. */
function TriedAnswer({ tried: { result, asks_person, trace, ms } }: { tried: Tried }) {
  const { content, is_error } = result;
  return (
    <div className="flex flex-col gap-1 text-xs">
      {trace.map(({ text, detail }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was done, in order
        <p key={index} className="[overflow-wrap:anywhere]">
          {text} {detail}
        </p>
      ))}
      {asks_person ? (
        <p className="text-wait">In a run you would be asked.</p>
      ) : (
        <>
          <p className="flex items-center gap-2 text-ink-muted">
            Answered in {formatCount(ms)} ms {is_error && <Badge variant="bad">is_error</Badge>}
          </p>
          {content === '' ? (
            <p className="text-ink-muted">empty</p>
          ) : (
            <TextViewer
              text={typeof content === 'string' ? content : writeJson(content, 2)}
              isJson={typeof content !== 'string'}
              label="what is answered"
            />
          )}
        </>
      )}
    </div>
  );
}
