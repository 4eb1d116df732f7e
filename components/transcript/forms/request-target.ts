/** A request to look at: of the run at hand by its `seq` (null: the one a pause would send), or by the turn it brought. */
export type RequestTarget = { seq: number | null } | { turnId: string };
