/** A turn as the layout needs it. */
export interface TreeTurn {
  id: string;
  parentId: string | null;
  label: string;
  createdAt: string;
}

/** A branch of a session's tree: a line from where it leaves the line it came from to its end. */
export interface TreeBranch<T extends TreeTurn = TreeTurn> {
  /** The turns only this line holds, in order; the others are those of the line it leaves. */
  own: [T, ...T[]];
  end: T;
  /** How many turns the path to its first own turn has before it. */
  start: number;
  /** The line it leaves, as an index into the list; null for one that begins the conversation. */
  parent: number | null;
  /** How many turns of the shown path run along this line, counted from `start`; 0: none. */
  shown: number;
  /** The shown path ends here. */
  isCurrent: boolean;
}

/**
 * Lays a tree of turns out as lines, one for each end, each below the one it leaves. The oldest child of a turn goes on
 * in its parent's line.
 *
 * @param turns the turns in any order that keeps siblings from oldest to newest
 * @param headTurnId the end of the path that is shown
 */
export function layOutTree<T extends TreeTurn>(
  turns: readonly T[],
  headTurnId: string | null,
): TreeBranch<T>[] {
  const children = new Map<string | null, T[]>();
  for (const turn of turns) {
    const siblings = children.get(turn.parentId);
    if (siblings) siblings.push(turn);
    else children.set(turn.parentId, [turn]);
  }
  const shown = findShown(turns, headTurnId);
  const branches: TreeBranch<T>[] = [];
  const open = startsOf(children.get(null) ?? [], 0, null);
  for (let next = open.pop(); next; next = open.pop()) {
    const own: [T, ...T[]] = [next.turn];
    const index = branches.length;
    let end = next.turn;
    for (let after = children.get(end.id); after?.[0]; after = children.get(end.id)) {
      const [first, ...others] = after;
      // The line that leaves last is drawn first, so that none crosses another.
      open.push(...startsOf(others, next.start + own.length, index));
      own.push(first);
      end = first;
    }
    const along = own.findIndex(({ id }) => !shown.has(id));
    branches.push({
      own,
      end,
      start: next.start,
      parent: next.parent,
      shown: along < 0 ? own.length : along,
      isCurrent: end.id === headTurnId,
    });
  }
  return branches;
}

interface Start<T> {
  turn: T;
  start: number;
  parent: number | null;
}

/** Newest first: they are taken from the end. */
const startsOf = <T>(turns: T[], start: number, parent: number | null): Start<T>[] =>
  turns.map((turn) => ({ turn, start, parent })).reverse();

function findShown(turns: readonly TreeTurn[], headTurnId: string | null): Set<string> {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  const shown = new Set<string>();
  for (let turn = byId.get(headTurnId ?? ''); turn && !shown.has(turn.id); ) {
    shown.add(turn.id);
    turn = byId.get(turn.parentId ?? '');
  }
  return shown;
}
