/** A run of a path as the database holds it; its texts are read where there is time for it. */
export interface RawRun {
  id: string;
  parentTurnId: string | null;
  /** The last turn of the path it made. */
  lastTurnId: string;
  /** JSON, as lib/core/run/run-changes describes it. */
  changes: string | null;
  /** JSON arrays of events, in order. */
  batches: string[];
}

/** What happened along a path, as the database holds it: texts, which go to a worker in no time. */
export interface RawRecording {
  /** JSON arrays of turns, root first: `[id, parentId, runId, message, createdAt]`, `message` as JSON in a text. */
  turns: string[];
  runs: RawRun[];
}

/** A recording with the session it is of. */
export interface RawPath {
  sessionId: string;
  title: string;
  /** JSON. */
  config: string;
  /** JSON. */
  tools: string;
  recording: RawRecording;
}
