import { CircleSlash, Flag, Pause, Play, RotateCcw, ShieldAlert, TriangleAlert, Unplug } from 'lucide-react';
import { Suspense } from 'react';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { useInspectRequest } from '@/components/transcript/actions/inspecting';
import { useRerunning } from '@/components/transcript/actions/rerunning';
import { useRunControl } from '@/components/transcript/actions/run-control';
import { useShowPlace } from '@/components/transcript/actions/showing-place';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { loadLater } from '@/lib/client/load-later';
import { wordStop } from '@/lib/core/claude/word-stop';
import { findRefusedPlace, type RefusedPlace } from '@/lib/core/request/find-refused-place';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import type { RunError } from '@/lib/core/run/log/run-event';
import { findRefusedResults } from './find-refused-results';
import { RerunNotice } from './rerun-notice';

const MoreTokens = loadLater(() => import('./more-tokens'));
const RefusedResults = loadLater(() => import('./refused-results'));

export interface RunEndNoticeProps {
  state: RunState;
}

/** Why the run stands where it stands, and what can be done; nothing while it goes on or has simply ended. */
export default function RunEndNotice({ state }: RunEndNoticeProps) {
  return (
    <>
      <RerunNotice state={state} />
      <EndNotice state={state} />
    </>
  );
}

function EndNotice({ state }: RunEndNoticeProps) {
  const control = useRunControl();
  const { status, error, wait } = state;
  if (status === 'waiting' && wait && wait.reason !== 'answers' && wait.reason !== 'divergence')
    return <PauseNotice state={state} />;
  if (status === 'failed' && error) return <FailureNotice state={state} error={error} />;
  if (status === 'cancelled') {
    return (
      <Notice
        icon={<CircleSlash />}
        title={
          state.divergence
            ? 'Stopped where the answer is another one: this is a branch of its own.'
            : 'Cancelled. Everything stored so far is here.'
        }
        actions={
          control && (
            <Button icon={<Play />} onClick={() => control.goOn()}>
              Continue
            </Button>
          )
        }
      >
        {describeStop(state)}
      </Notice>
    );
  }
  if (status === 'interrupted') {
    return (
      <Notice
        variant="wait"
        icon={<Unplug />}
        title="The server ended in the middle of this run. Everything stored is here."
        actions={
          control && (
            <Button variant="primary" icon={<Play />} onClick={() => control.goOn()}>
              Continue
            </Button>
          )
        }
      />
    );
  }
  if (status === 'limit') {
    return (
      <Notice
        variant="wait"
        icon={<Flag />}
        title={
          state.stop_reason === 'pause_turn'
            ? 'The run has reached max_continuations: it went on after pauses as often as it may.'
            : 'The run has reached max_steps: it made as many requests as it may.'
        }
        actions={
          control && (
            <Button variant="primary" icon={<Play />} onClick={() => control.goOn()}>
              Go on
            </Button>
          )
        }
      >
        You can change the limit in the settings, under Loop. Continue allows the same number again.
      </Notice>
    );
  }
  return <StopNotice state={state} />;
}

function FailureNotice({ state, error }: RunEndNoticeProps & { error: RunError }) {
  const control = useRunControl();
  const canBranch = useCanBranch();
  const showPlace = useShowPlace();
  const refused = canBranch ? findRefusedResults(state) : [];
  const place = error.status === 400 ? findRefusedPlace(error.message, error.paths) : null;
  return (
    <Notice
      variant="bad"
      isAlert
      icon={<TriangleAlert />}
      title={error.message}
      actions={
        control && (
          <>
            <Button icon={<RotateCcw />} onClick={() => control.goOn()}>
              Retry this turn
            </Button>
            {place && showPlace && <Button onClick={() => showPlace(place)}>{wordPlace(place)}</Button>}
          </>
        )
      }
    >
      {refused.length > 0 ? (
        <Suspense>
          <RefusedResults calls={refused} />
        </Suspense>
      ) : (
        error.hint
      )}
      {error.retries !== undefined &&
        ` It was repeated ${error.retries === 1 ? 'once' : `${error.retries} times`}.`}
      {(error.status ?? error.request_id) && (
        <span className="mt-1 block font-mono text-ink-muted text-xs">
          {[error.status && `HTTP ${error.status}`, error.type, error.request_id, ...(error.paths ?? [])]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </Notice>
  );
}

function wordPlace(place: RefusedPlace): string {
  if (place.kind === 'tool') return `Show tool ${place.index + 1}`;
  return place.kind === 'message' ? `Show message ${place.index + 1}` : `Show ${place.field}`;
}

function PauseNotice({ state }: RunEndNoticeProps) {
  const control = useRunControl();
  const inspect = useInspectRequest();
  const isResults = state.wait?.reason === 'results';
  return (
    <Notice
      variant="info"
      icon={<Pause />}
      title={isResults ? 'Paused before the results are sent back.' : 'Paused before the request is sent.'}
      actions={
        control && (
          <>
            <Button variant="primary" icon={<Play />} onClick={() => control.goOn()}>
              {isResults ? 'Send results' : 'Send request'}
            </Button>
            <Button onClick={() => control.goOn('auto')}>Run to the end</Button>
            {inspect && (
              <Button variant="ghost" onClick={() => inspect({ seq: null })}>
                See the request
              </Button>
            )}
          </>
        )
      }
    >
      {isResults
        ? 'Each result can still be changed with its pencil.'
        : 'The inspector shows what would be sent.'}
    </Notice>
  );
}

/** What a stop has left: an answer in the middle, or everything whole. */
function describeStop({ items, divergence }: RunState): string {
  const last = items.at(-1);
  if (last?.kind === 'request' && !last.request.message)
    return 'An answer that was still arriving is shown, and is no part of the conversation: it is asked for anew.';
  return divergence
    ? 'Write the next message, or change an input with its pencil, to go on from here. The recorded path stays beside it.'
    : 'It stopped between two requests: nothing was cut off.';
}

function StopNotice({ state }: RunEndNoticeProps) {
  const rerunning = useRerunning();
  const canBranch = useCanBranch();
  const { stop_reason: stopReason } = state;
  if (stopReason === null || stopReason === 'end_turn') return null;
  const last = state.items.at(-1);
  const message = last?.kind === 'request' ? last.request.message : undefined;
  const words = wordStop({ ...message, stop_reason: stopReason });
  return (
    <Notice
      variant="wait"
      icon={<ShieldAlert />}
      title={words?.title ?? `The model stopped: ${stopReason}`}
      actions={
        stopReason === 'max_tokens' &&
        canBranch &&
        rerunning && (
          <Suspense>
            <MoreTokens state={state} rerunning={rerunning} />
          </Suspense>
        )
      }
    >
      {words?.help ?? 'It asked for tools, and named none.'}
    </Notice>
  );
}
