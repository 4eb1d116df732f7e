import { ApiError } from '@/lib/client/call-api';
import { untilLoggedIn } from '@/lib/client/login-gate';
import { watchContact } from '@/lib/client/server-contact';
import type { FeedAnswer, Followed } from './feed-message';
import type { openFeed } from './open-feed';
import type { FeedLine } from './run-feed';

/** How often a window that follows a run shows that it is there, and looks whether the feed is. */
const SIGN_MS = 3000;
/** So many signs without an answer: the feed is gone (its process has crashed), and another is opened. */
const MAX_UNANSWERED = 2;
/** So much taken in is told at once: the feed holds back what is too far ahead of its window. */
const TELL_CHARS = 2_000_000;
const RELOAD_MS = 1000;
/** A worker that could not be loaded so often in a row is done without. */
const MAX_BREAKS = 2;

type Event = { seq: number; json: string };

interface Following extends Followed {
  arrived: Event[];
  ending: ApiError | 'over' | undefined;
  wake: () => void;
}

/** What a window follows, and its line to the feed, which is opened with the first run and mended when it breaks. */
export class FeedLink {
  private readonly follows = new Map<number, Following>();
  private line: FeedLine | undefined;
  private count = 0;
  private received = 0;
  private told = 0;
  private unanswered = 0;
  private breaks = 0;
  private signs: ReturnType<typeof setInterval> | undefined;
  private isTelling = false;

  private readonly open: typeof openFeed;

  constructor(open: typeof openFeed) {
    this.open = open;
    watchContact(() => this.tell(true));
    window.addEventListener('online', () => this.tell(true));
    window.addEventListener('pageshow', () => this.tell(true));
    // The last word of a window that is closed, or laid aside for "back".
    window.addEventListener('pagehide', () => this.say([], false));
  }

  /**
   * The events of a run behind `after`, in the pieces they arrive in. Ends when nothing more comes by itself, and when
   * `signal` aborts.
   *
   * @throws ApiError when the run cannot be followed
   */
  async *follow(runId: string, after: number, signal: AbortSignal): AsyncGenerator<Event[], void> {
    this.count += 1;
    const following: Following = {
      ...{ number: this.count, runId, after, arrived: [], ending: undefined },
      wake: () => {},
    };
    const wake = () => following.wake();
    signal.addEventListener('abort', wake);
    this.follows.set(following.number, following);
    this.tellSoon();
    try {
      while (!signal.aborted) {
        if (following.arrived.length > 0) {
          const events = following.arrived;
          following.arrived = [];
          yield events;
        } else if (following.ending === 'over') return;
        else if (following.ending) throw following.ending;
        else {
          await new Promise<void>((resolve) => {
            following.wake = resolve;
          });
        }
      }
    } finally {
      signal.removeEventListener('abort', wake);
      this.follows.delete(following.number);
      this.tellSoon();
    }
  }

  /** What begins and ends together is told together. */
  private tellSoon(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      if (this.follows.size > 0) this.tell(false);
      else this.rest();
    });
  }

  private tell(isHopeful: boolean): void {
    if (this.follows.size === 0) return;
    this.line ??= this.open(this.take, this.mend, { isShared: this.breaks < MAX_BREAKS });
    this.signs ??= setInterval(this.sign, SIGN_MS);
    const follows = [...this.follows.values()].map(({ number, runId, after }) => ({ number, runId, after }));
    this.say(follows, isHopeful);
  }

  private say(follows: Followed[], isHopeful: boolean): void {
    this.told = this.received;
    this.line?.tell({ follows, received: this.received, isHopeful });
  }

  /** A window that follows nothing takes no part. */
  private rest(): void {
    clearInterval(this.signs);
    this.signs = undefined;
    this.unanswered = 0;
    this.say([], false);
  }

  private readonly sign = (): void => {
    this.unanswered += 1;
    if (this.unanswered > MAX_UNANSWERED) this.renew();
    else this.tell(false);
  };

  /** The worker could not be loaded: the server may be gone for a moment. */
  private readonly mend = (): void => {
    this.breaks += 1;
    setTimeout(() => this.renew(), RELOAD_MS);
  };

  /** Opens a line anew and asks on it for what is missing. */
  private renew(): void {
    this.line?.leave();
    this.line = undefined;
    this.received = 0;
    this.unanswered = 0;
    this.tell(false);
  }

  private readonly take = (answer: FeedAnswer): void => {
    this.unanswered = 0;
    this.breaks = 0;
    if (answer.type === 'here') return;
    if (answer.type === 'logged-out') {
      void untilLoggedIn().then(() => this.tell(true));
      return;
    }
    const following = this.follows.get(answer.number);
    if (answer.type === 'events') {
      for (const { json } of answer.events) this.received += json.length;
      if (this.received - this.told > TELL_CHARS) this.tell(false);
    }
    if (!following) return;
    if (answer.type === 'events') {
      const fresh = answer.events.filter(({ seq }) => seq > following.after);
      following.arrived.push(...fresh);
      following.after = fresh.at(-1)?.seq ?? following.after;
    } else {
      following.ending = answer.type === 'over' ? 'over' : toError(answer);
      // It is told no more, so that the feed forgets it too.
      this.follows.delete(following.number);
      this.tellSoon();
    }
    following.wake();
  };
}

const toError = ({ status, code, message }: Extract<FeedAnswer, { type: 'failed' }>) =>
  new ApiError(status, code, message);
