import { Check, Hand, Loader, Pencil, Wrench, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { CallView } from '@/components/transcript/to-transcript';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { useKeepMountedAround } from '@/components/transcript/use-keep-mounted';
import { Badge, type Tone } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { formatDuration, formatSize } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeShortJson } from '@/components/ui/text/write-short-json';
import { loadLater } from '@/lib/client/load-later';
import { describeSource } from '@/lib/core/answerer/describe-source';
import type { JsonObject } from '@/lib/core/claude/message';
import { ResultView } from './result-view';
import type { UntilWholeProps } from './until-whole';

const AnswerForm = loadLater(() => import('@/components/transcript/forms/answer-form'));
const InputForm = loadLater(() => import('@/components/transcript/forms/input-form'));
const IssueList = loadLater(() => import('./issue-list'));
const ReportList = loadLater(() => import('./report-list'));
const UntilWhole = loadLater<UntilWholeProps<JsonObject>>(() => import('./until-whole'));

/** A tool call: what the model asks for, who answers, and the answer. */
export function CallCard({ call, actions }: { call: CallView; actions: TranscriptActions | undefined }) {
  const isAsking = call.status === 'asking';
  const [isEditing, setEditing] = useState(false);
  useKeepMountedAround(isEditing);
  return (
    <article
      aria-label={`Call of ${call.name}`}
      className={cx(
        'min-w-0 overflow-hidden rounded-lg border bg-surface',
        isAsking ? 'border-wait/60 shadow-float' : 'border-line',
      )}
    >
      <header className="flex min-w-0 flex-wrap items-center gap-2 border-line border-b bg-raised px-3 py-1.5">
        <span className="flex min-w-0 items-center gap-2">
          <Wrench className="size-3.5 shrink-0 text-call" />
          <code className="min-w-0 truncate font-mono font-semibold text-call text-xs" title={call.name}>
            {call.name}
          </code>
        </span>
        <Badge>{describeAnswerer(call)}</Badge>
        {call.isCut && <Badge tone="wait">cut off, not run</Badge>}
        {call.isInputEdited && <Badge tone="info">input edited</Badge>}
        <span className="ml-auto flex items-center gap-2">
          {call.tookMs !== undefined && (
            <span className="text-ink-muted text-xs tabular-nums">{formatDuration(call.tookMs)}</span>
          )}
          {actions?.canFork && isSettled(call) && (
            <IconButton
              label={`Edit the input of ${call.name} and run from here`}
              icon={<Pencil />}
              onClick={() => setEditing(true)}
            />
          )}
          <StatusBadge status={call.status} />
        </span>
      </header>
      <div className="flex min-w-0 flex-col gap-2 px-3 py-2">
        {isEditing && actions ? (
          <Suspense>
            <UntilWhole value={call.input} onClose={() => setEditing(false)}>
              {(input) => (
                <InputForm
                  call={{ ...call, input }}
                  onSubmit={(given) => actions.editInput(call, given)}
                  onClose={() => setEditing(false)}
                />
              )}
            </UntilWhole>
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
        {isAsking && actions && (
          <Suspense>
            <AnswerForm call={call} actions={actions} />
          </Suspense>
        )}
        {call.result && <ResultView call={call} result={call.result} actions={actions} />}
      </div>
    </article>
  );
}

const isSettled = ({ status }: CallView) => status !== 'arriving' && status !== 'running';

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

function describeAnswerer({ answerer, by, status }: CallView): string {
  if (by === 'person') return 'answered by hand';
  if (answerer) return describeSource(answerer);
  return status === 'arriving' ? 'arriving' : 'tool call';
}

const looks: Record<CallView['status'], { tone: Tone; label: string; icon: typeof Check }> = {
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
    <Badge tone={tone}>
      <Icon className={isBusy ? 'animate-spin' : undefined} />
      {label}
    </Badge>
  );
}
