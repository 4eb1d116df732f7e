/** One run a window follows. The number tells this following from an earlier one of the same run. */
export interface Followed {
  number: number;
  runId: string;
  /** The `seq` of the last event the window has. */
  after: number;
}

/** What a window says to the feed: at each change, and every few seconds as a sign of life. */
export interface FeedRequest {
  /** Everything it follows; nothing when it takes no part any more. */
  follows: Followed[];
  /** How many characters of events it has taken in since it joined. */
  received: number;
  /** The server was just heard of, or the window was just seen again: try at once to connect. */
  isHopeful: boolean;
}

/** What the feed says to a window. */
export type FeedAnswer =
  /** The JSON texts of events, in order, each with its `seq`. */
  | { type: 'events'; number: number; events: { seq: number; json: string }[] }
  /** Nothing more comes by itself. */
  | { type: 'over'; number: number }
  | { type: 'failed'; number: number; status: number; code: string; message: string }
  /** The login has ended. */
  | { type: 'logged-out' }
  /** The answer to every request: the feed is alive. */
  | { type: 'here' };
