/** What stands on the page of limits beside a bound. */
export interface LimitNote {
  /** What cannot be more than that. */
  bounds: string;
  why: string;
  /** What happens there, and in which file it is held. */
  where: string;
}
