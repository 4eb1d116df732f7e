/** A session that is ready to be stored. */
export interface PreparedSession {
  id: string;
  title: string;
  turnCount: number;
  runCount: number;
  /** What was not taken as it stood. */
  notes: string[];
  /** Its rows, as `packRows` packs them. */
  pieces: Uint8Array[];
}
