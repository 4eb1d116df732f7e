import { z } from 'zod';
import type { BaselineStep } from './baseline';
import { toCallKey } from './find-divergence';

const nodeBase = z.object({
  kind: z.enum(['calls', 'end']),
  calls: z.array(z.object({ name: z.string(), input: z.unknown() })).describe('Empty at an end'),
  end: z.string().nullable().describe('Of an end: the stop reason of the last answer, or how the run ended'),
  count: z.number().int().describe('How many runs came through here'),
  runIds: z.array(z.string()).describe('Which; one that is to be seen is shown by its last turn'),
});

/** A place in the tree of the paths that several runs of one start have taken. */
export type PathNode = z.infer<typeof nodeBase> & { children: PathNode[] };

export const pathNodeSchema: z.ZodType<PathNode> = nodeBase.extend({
  get children() {
    return z.array(pathNodeSchema);
  },
});

/** A run, as far as its way counts. */
export interface WalkedRun {
  id: string;
  status: string;
  steps: readonly BaselineStep[];
}

/**
 * Lays the paths of several runs over each other: runs share a node while they have made the same calls, in whatever order
 * they asked for them at once. What the model said in words makes no difference. The most taken way comes first.
 */
export function toPathTree(runs: readonly WalkedRun[]): PathNode[] {
  const roots: PathNode[] = [];
  for (const run of runs) {
    let siblings = roots;
    for (const place of toPlaces(run)) {
      const key = toKey(place);
      let node = siblings.find((known) => toKey(known) === key);
      if (!node) {
        node = { ...place, count: 0, runIds: [], children: [] };
        siblings.push(node);
      }
      node.count += 1;
      node.runIds.push(run.id);
      siblings = node.children;
    }
  }
  return sort(roots);
}

type Place = Pick<PathNode, 'kind' | 'calls' | 'end'>;

function toPlaces({ steps, status }: WalkedRun): Place[] {
  const places = steps
    .filter(({ answer }) => answer.calls.length > 0)
    .map(({ answer }): Place => ({ kind: 'calls', calls: answer.calls, end: null }));
  const last = steps.at(-1)?.answer;
  const end = status === 'completed' ? (last?.stop_reason ?? status) : status;
  return [...places, { kind: 'end', calls: [], end }];
}

const toKey = ({ kind, calls, end }: Place) => `${kind} ${end} ${calls.map(toCallKey).sort().join(' ')}`;

const sort = (nodes: PathNode[]): PathNode[] =>
  nodes.map((node) => ({ ...node, children: sort(node.children) })).sort((a, b) => b.count - a.count);
