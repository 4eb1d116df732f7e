import { CheckCheck, Flag, GitBranch, Play, Split } from 'lucide-react';
import { useRunControl } from '@/components/transcript/actions/run-control';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { writeJson } from '@/lib/core/json/write-json';
import type { AnswerSummary, Divergence } from '@/lib/core/run/log/divergence';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import { takeStart } from '@/lib/core/take-start';

/** How a rerun went against the run it repeats; nothing for other runs and while it goes on. */
export function RerunNotice({ state }: { state: RunState }) {
  const control = useRunControl();
  const { divergence, status } = state;
  if (!state.isRerun || status === 'running') return null;
  if (!divergence) {
    return status === 'completed' ? (
      <Notice variant="good" icon={<CheckCheck />} title="The same path as the recording.">
        The same calls with the same inputs, in the same order, and the same end.
      </Notice>
    ) : null;
  }
  const isHeld = status === 'waiting' && state.wait?.reason === 'divergence';
  return (
    <Notice
      variant="wait"
      icon={<Split />}
      isAlert={isHeld}
      title={`Answer ${divergence.step} is not the recorded one: ${titles[divergence.kind]}.`}
      actions={
        control && (
          <>
            {isHeld && (
              <Button variant="primary" icon={<Play />} onClick={() => control.goOn()}>
                Go on
              </Button>
            )}
            {!control.isAccepted && (
              <Button icon={<Flag />} onClick={control.accept}>
                Accept as the new baseline
              </Button>
            )}
            {isHeld && (
              <Button icon={<GitBranch />} onClick={control.stopAndFork}>
                Stop and fork here
              </Button>
            )}
          </>
        )
      }
    >
      <DivergenceView divergence={divergence} />
      {isHeld && control && (
        <p className="mt-1 text-ink-soft">
          Going on, calls that are not recorded are answered as in the session: by mock or by hand.
        </p>
      )}
      {control?.isAccepted && <p className="mt-1">Accepted: running again repeats this run from now on.</p>}
    </Notice>
  );
}

const titles: Record<Divergence['kind'], string> = {
  other_tool: 'another tool',
  other_input: 'another input',
  other_order: 'another order of the same calls',
  other_count: 'another number of calls',
  text_only: 'text, where the recording has calls',
  other_stop_reason: 'another end',
};

function DivergenceView({ divergence: { kind, expected, actual, differences } }: { divergence: Divergence }) {
  if (kind === 'other_input') {
    return (
      <ul className="mt-1 flex flex-col gap-1 font-mono text-xs">
        {differences.map((difference) => (
          <li key={`${difference.call} ${difference.path}`} className="flex flex-wrap gap-x-2">
            <span className="text-ink-muted">
              {actual.calls[difference.call]?.name} {difference.path}
            </span>
            <Value label="recorded" value={difference.expected} />
            <span aria-hidden>→</span>
            <Value label="now" value={difference.actual} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      <dt className="text-ink-muted">Recorded</dt>
      <dd>
        <AnswerLine answer={expected} />
      </dd>
      <dt className="text-ink-muted">Now</dt>
      <dd>
        <AnswerLine answer={actual} />
      </dd>
    </dl>
  );
}

function Value({ label, value }: { label: string; value: string | undefined }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      <span className="sr-only">{label} </span>
      {value === undefined ? <span className="text-ink-muted">nothing</span> : shorten(value)}
    </span>
  );
}

function AnswerLine({ answer: { calls, stop_reason } }: { answer: AnswerSummary }) {
  if (calls.length === 0) return <>no call, {stop_reason ?? 'no stop reason'}</>;
  return (
    <>
      {countOf(calls.length, 'call')}:{' '}
      <span className="font-mono text-xs">
        {calls.map(({ name, input }) => `${name}(${shorten(writeJson(input))})`).join(', ')}
      </span>
    </>
  );
}

/** Inputs can be long; the call itself shows them whole. */
const LONGEST = 200;
const shorten = (text: string) => (text.length > LONGEST ? `${takeStart(text, LONGEST)}…` : text);
