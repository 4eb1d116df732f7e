import { Check, Hand, Loader, Pencil, Wrench, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useAnswering } from '@/components/transcript/actions/answering';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { useIsReading } from '@/components/transcript/actions/reading';
import type { CallView } from '@/components/transcript/to-transcript';
import { useKeepMountedAround } from '@/components/transcript/use-keep-mounted';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { formatDuration, formatSize } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeShortJson } from '@/components/ui/text/write-short-json';
import { loadLater } from '@/lib/client/load-later';
import { describeSource } from '@/lib/core/answerer/describe-source';
import { ResultView } from './result-view';

const AnswerForm = loadLater(() => import('@/components/transcript/forms/answer-form'));
const InputEdit = loadLater(() => import('@/components/transcript/forms/input-edit'));
const IssueList = loadLater(() => import('./issue-list'));
const ReportList = loadLater(() => import('./report-list'));

/** A tool call: what the model asks for, who answers, and the answer. */
export function CallCard({ call }: { call: CallView }) {
  const [isEditing, setEditing] = useState(false);
  useKeepMountedAround(isEditing);
  return (
    <article
      aria-label={`Call of ${call.name}`}
      className={cx(
        'min-w-0 overflow-hidden rounded-lg border bg-surface',
        call.status === 'asking' ? 'border-wait/60 shadow-float' : 'border-line',
      )}
    >
      <header className="flex min-w-0 flex-wrap items-center gap-2 border-line border-b bg-raised px-3 py-1.5">
        <span className="flex min-w-0 items-center gap-2">
          <Wrench className="size-3.5 shrink-0 text-call" />
          <code className="min-w-0 truncate font-mono font-semibold text-call text-xs" title={call.name}>
            {call.name}
          </code>
        </span>
        <AnswererBadge call={call} />
        {call.caller?.tool_id !== undefined && <Badge variant="call">made by code</Badge>}
        {call.isCut && <Badge variant="wait">cut off, not run</Badge>}
        {call.isInputEdited && <Badge variant="info">input edited</Badge>}
        <span className="ml-auto flex items-center gap-2">
          {call.tookMs !== undefined && (
            <span className="text-ink-muted text-xs tabular-nums">{formatDuration(call.tookMs)}</span>
          )}
          <EditInputButton call={call} onClick={() => setEditing(true)} />
          <StatusBadge status={call.status} />
        </span>
      </header>
      <div className="flex min-w-0 flex-col gap-2 px-3 py-2">
        {isEditing ? (
          <Suspense>
            <InputEdit call={call} onClose={() => setEditing(false)} />
          </Suspense>
        ) : (
          <CallInput call={call} />
        )}
        {call.issues.length > 0 && (
          <Suspense>
            <IssueList issues={call.issues} />
          </Suspense>
        )}
        {call.reports && (
          <Suspense>
            <ReportList reports={call.reports} />
          </Suspense>
        )}
        {call.status === 'asking' && <Answer call={call} />}
        {call.result && <ResultView call={call} result={call.result} />}
      </div>
    </article>
  );
}

/** By itself: it comes and goes with every run, and the input beside it may be long. */
function EditInputButton({ call: { name, status }, onClick }: { call: CallView; onClick: () => void }) {
  const isSettled = status !== 'arriving' && status !== 'running';
  return (
    useCanBranch() &&
    isSettled && (
      <IconButton label={`Edit the input of ${name} and run from here`} icon={<Pencil />} onClick={onClick} />
    )
  );
}

function Answer({ call }: { call: CallView }) {
  const answering = useAnswering();
  return (
    answering && (
      <Suspense>
        <AnswerForm call={call} answering={answering} />
      </Suspense>
    )
  );
}

/** The raw text while it arrives, then the input laid out. */
function CallInput({ call }: { call: CallView }) {
  if (call.inputText === undefined) {
    return <TextViewer text={writeShortJson(call.input)} isJson isWritten label={`input of ${call.name}`} />;
  }
  return (
    <pre
      className={cx(
        'whitespace-pre-wrap font-mono text-xs [overflow-wrap:anywhere]',
        call.status === 'arriving' && 'streaming',
      )}
    >
      <span>{toTail(call.inputText)}</span>
    </pre>
  );
}

/** How much of an input is shown while it arrives, in UTF-16 units: the end of it. */
const MAX_ARRIVING = 4000;

const toTail = (text: string): string =>
  text.length <= MAX_ARRIVING ? text : `… (${formatSize(text.length)}) ${text.slice(-MAX_ARRIVING)}`;

/** Who answers a call, or has answered it. */
function AnswererBadge({ call }: { call: CallView }) {
  const said = describeAnswerer(call);
  const isReading = useIsReading() && said === undefined;
  return (
    <span aria-busy={isReading} className="inline-flex">
      <Badge>{said ?? (isReading ? 'Loading…' : 'tool call')}</Badge>
    </span>
  );
}

function describeAnswerer({ answerer, by, status }: CallView): string | undefined {
  if (by === 'person') return 'answered by hand';
  if (answerer) return describeSource(answerer);
  return status === 'arriving' ? 'arriving' : undefined;
}

const looks: Record<CallView['status'], { tone: BadgeVariant; label: string; icon: typeof Check }> = {
  arriving: { tone: 'call', label: 'arriving', icon: Loader },
  running: { tone: 'call', label: 'running', icon: Loader },
  asking: { tone: 'wait', label: 'your answer', icon: Hand },
  answered: { tone: 'good', label: 'answered', icon: Check },
  failed: { tone: 'bad', label: 'is_error', icon: X },
  open: { tone: 'neutral', label: 'not answered', icon: X },
};

function StatusBadge({ status }: { status: CallView['status'] }) {
  const { tone, label, icon: Icon } = looks[status];
  const isBusy = status === 'arriving' || status === 'running';
  return (
    <Badge variant={tone}>
      <Icon className={isBusy ? 'animate-spin' : undefined} />
      {label}
    </Badge>
  );
}
