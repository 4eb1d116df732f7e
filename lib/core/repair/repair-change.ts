/** One thing that was made different of a request, and why. */
export interface RepairChange {
  /** The place, in what was pasted or in what came of it; empty for the whole. */
  path: string;
  message: string;
  /** What stood there and does not stand in the request any more. */
  before?: unknown;
}

/** Where changes are told; `before` is left out where nothing stood there. */
export type Tell = (path: string, message: string, before?: unknown) => void;
