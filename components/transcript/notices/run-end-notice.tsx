import { CircleSlash, Flag, Pause, Play, RotateCcw, ShieldAlert, TriangleAlert, Unplug } from 'lucide-react';
import { Suspense } from 'react';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { useInspectRequest } from '@/components/transcript/actions/inspecting';
import { useRerunning } from '@/components/transcript/actions/rerunning';
import { useRunControl } from '@/components/transcript/actions/run-control';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { loadLater } from '@/lib/client/load-later';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
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
  const canBranch = useCanBranch();
  const { status, error, wait } = state;
  if (status === 'waiting' && wait && wait.reason !== 'answers' && wait.reason !== 'divergence')
    return <PauseNotice state={state} />;
  if (status === 'failed' && error) {
    const refused = canBranch ? findRefusedResults(state) : [];
    return (
      <Notice
        variant="bad"
        isAlert
        icon={<TriangleAlert />}
        title={error.message}
        actions={
          control && (
            <Button icon={<RotateCcw />} onClick={() => control.goOn()}>
              Retry this turn
            </Button>
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
            {[error.status && `HTTP ${error.status}`, error.type, error.request_id]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </Notice>
    );
  }
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
        title="The run has reached its bound of requests."
        actions={
          control && (
            <Button variant="primary" icon={<Play />} onClick={() => control.goOn()}>
              Go on
            </Button>
          )
        }
      >
        The bound is in the settings (max_steps, max_continuations).
      </Notice>
    );
  }
  return <StopNotice state={state} />;
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

/** What people should know about endings other than the ordinary one. */
const endings: Record<string, { title: string; text: string }> = {
  max_tokens: {
    title: 'The answer was cut off at max_tokens.',
    text: 'A tool call cut off this way is not run.',
  },
  refusal: {
    title: 'The model refused.',
    text: 'The refused answer stays here to be seen and is left out of what is sent from now on.',
  },
  model_context_window_exceeded: {
    title: 'The context window is full.',
    text: 'Start from an earlier turn, or shorten the results.',
  },
  stop_sequence: { title: 'The answer ended at a stop sequence.', text: '' },
};

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
  const known = endings[stopReason];
  return (
    <Notice
      variant="wait"
      icon={<ShieldAlert />}
      title={known?.title ?? `The model stopped: ${stopReason}`}
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
      {known?.text ?? 'Loopbench does not know this stop reason; the answer is shown as it came.'}
    </Notice>
  );
}
