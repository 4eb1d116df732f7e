/** What is shown may take one part in so many of the time: twelve windows that stream leave each other room. */
const SHARE = 8;
/** Showing takes up to two frames on a machine with nothing else to do. */
const FREE_MS = 34;
/** The longest rest between two changes of what is shown. */
const MAX_REST_MS = 1000;

/**
 * Paces how often a page takes in what streams: once a frame while that is quick, and the more seldom the longer the last
 * change took to be seen. What a person waits for (a call, an end) is urgent and rests for nothing.
 */
export class Pace {
  private readonly work: () => void;
  private state: 'idle' | 'begun' | 'shown' | 'resting' = 'idle';
  private isAsked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param work takes in all that has come; called once for all that was asked since the last time */
  constructor(work: () => void) {
    this.work = work;
  }

  /** Has the work done soon: with the next frame, or after a rest unless it is urgent. */
  ask(isUrgent: boolean): void {
    this.isAsked = true;
    if (this.state === 'idle' || (isUrgent && this.state !== 'begun')) this.begin();
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.state = 'begun';
    requestAnimationFrame(() => {
      const from = performance.now();
      this.isAsked = false;
      this.state = 'shown';
      this.work();
      // A task behind the next frame: what was changed has been laid out and painted by then.
      requestAnimationFrame(() => {
        this.timer = setTimeout(() => this.rest(performance.now() - from));
      });
    });
  }

  private rest(took: number): void {
    if (this.state !== 'shown') return;
    this.state = 'resting';
    const ms = Math.min(MAX_REST_MS, Math.max(0, took - FREE_MS) * SHARE);
    const go = () => {
      this.state = 'idle';
      if (this.isAsked) this.begin();
    };
    if (ms === 0) go();
    else this.timer = setTimeout(go, ms);
  }
}
