import type { SessionData } from '@/lib/core/api/session-schema';
import type { TurnData } from '@/lib/core/session/turn-schema';

declare const cut: unique symbol;

/** Cut for showing: its long texts end in a mark. It does not fit where the whole is asked for. */
interface Cut {
  readonly [cut]?: true;
}

/** A turn as a page shows it. */
export type ShownTurn = Omit<TurnData, 'message'> & { message: TurnData['message'] & Cut };

/** A turn with all that was said. */
export type WholeTurn = Omit<TurnData, 'message'> & {
  message: TurnData['message'] & { readonly [cut]?: never };
};

/** A session as a page shows it: of its path perhaps only the end, its long texts cut. */
export type ShownSession = Omit<SessionData, 'turns'> & { turns: ShownTurn[] };
