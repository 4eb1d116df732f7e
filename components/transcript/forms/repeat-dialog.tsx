'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleSlash, CornerDownRight, Flag, Wrench } from 'lucide-react';
import { useBranching } from '@/components/transcript/actions/branching';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { countOf, formatCount } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { repeatQuery } from '@/lib/client/repeat-queries';
import { cancelRepeat } from '@/lib/client/session-calls';
import type { RepeatData } from '@/lib/core/api/repeat-operations';
import { writeJson } from '@/lib/core/json/write-json';
import type { PathNode } from '@/lib/core/rerun/path-tree';
import { toProblem } from '@/lib/core/to-problem';

export interface RepeatDialogProps {
  id: string;
  onClose: () => void;
}

/** Repeats of a run as it goes on, and the tree of the paths they took. Closing it lets the repeats go on. */
export default function RepeatDialog({ id, onClose }: RepeatDialogProps) {
  const client = useQueryClient();
  const branching = useBranching();
  const { data, error } = useQuery(repeatQuery(id));
  const stop = async () => {
    try {
      await cancelRepeat(id);
    } catch (failure) {
      toast(toProblem(failure), { isError: true });
    }
    await client.invalidateQueries({ queryKey: repeatQuery(id).queryKey });
  };
  const show = (runId: string) => {
    const turnId = data?.ends[runId];
    if (turnId === undefined) return;
    branching?.showBranch(turnId);
    onClose();
  };

  return (
    <Dialog title="The paths the model took" onClose={onClose}>
      <div className="flex min-h-64 flex-col gap-3 overflow-y-auto p-4">
        {error && (
          <Notice variant="bad" isAlert title="The repeats could not be read.">
            {error.message}
          </Notice>
        )}
        {data && <Progress repeat={data.repeat} usage={data.usage} onStop={() => void stop()} />}
        {data?.repeat.problem && (
          <Notice variant="bad" isAlert title="The repeats ended early.">
            {data.repeat.problem}
          </Notice>
        )}
        {data && data.tree.length === 0 && data.repeat.status !== 'running' && (
          <p className="text-ink-muted">No run has come to an end.</p>
        )}
        {data && <Nodes nodes={data.tree} total={data.repeat.done} onShow={show} />}
      </div>
    </Dialog>
  );
}

const statuses: Record<RepeatData['status'], string> = {
  running: 'running',
  completed: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
  interrupted: 'the server ended in the middle of it',
};

function Progress({
  repeat: { done, times, status },
  usage,
  onStop,
}: {
  repeat: RepeatData;
  usage: { input_tokens: number; output_tokens: number };
  onStop: () => void;
}) {
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label="Runs that have ended"
        aria-valuenow={done}
        aria-valuemax={times}
        className="h-1.5 w-40 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${(100 * done) / times}%` }} />
      </div>
      <span aria-live="polite" className="text-ink-soft tabular-nums">
        {formatCount(done)} of {countOf(times, 'run')}, {statuses[status]} · {formatCount(usage.input_tokens)}{' '}
        → {formatCount(usage.output_tokens)} tok
      </span>
      {status === 'running' && (
        <Button variant="danger" size="sm" icon={<CircleSlash />} className="ml-auto" onClick={onStop}>
          Cancel
        </Button>
      )}
    </div>
  );
}

function Nodes({
  nodes,
  total,
  onShow,
}: {
  nodes: PathNode[];
  total: number;
  onShow: (runId: string) => void;
}) {
  if (nodes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 [&_ul]:mt-1 [&_ul]:ml-3 [&_ul]:border-line [&_ul]:border-l [&_ul]:pl-3">
      {nodes.map((node) => (
        <li key={node.runIds[0]}>
          <div className="flex min-w-0 items-center gap-2">
            <span aria-hidden className="h-1.5 w-16 shrink-0 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(100 * node.count) / Math.max(total, 1)}%` }}
              />
            </span>
            <span className="w-10 shrink-0 text-right tabular-nums">{formatCount(node.count)}×</span>
            <Label node={node} />
            {node.kind === 'end' && node.runIds[0] !== undefined && (
              <Button
                size="sm"
                variant="ghost"
                icon={<CornerDownRight />}
                onClick={() => onShow(node.runIds[0] ?? '')}
              >
                Show one
              </Button>
            )}
          </div>
          <Nodes nodes={node.children} total={total} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

function Label({ node: { kind, calls, end } }: { node: PathNode }) {
  if (kind === 'end') {
    return (
      <span className="flex min-w-0 items-center gap-1.5 text-ink-soft [&>svg]:size-3.5 [&>svg]:shrink-0">
        <Flag /> {ends[end ?? ''] ?? end ?? 'ended'}
      </span>
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-call [&>svg]:size-3.5 [&>svg]:shrink-0">
      <Wrench />
      <span className="truncate font-mono text-xs" title={calls.map(write).join('\n')}>
        {calls.map(write).join(', ')}
      </span>
    </span>
  );
}

const ends: Record<string, string> = {
  end_turn: 'answered',
  cancelled: 'stopped: a call needs an answer by hand, or the repeats were cancelled',
  failed: 'failed',
  limit: 'reached the bound of requests',
  interrupted: 'interrupted',
};

const write = ({ name, input }: PathNode['calls'][number]) => `${name}(${writeJson(input)})`;
