/** Something the page can do, or a place it leads to. */
export interface Command {
  /** Different from all others of the page. */
  id: string;
  label: string;
  /** What kind of thing it is, in a word or two: `Tool`, `Page`, `Action`. */
  kind: string;
  run: () => void;
}

/** What a part of the page offers, read anew each time the list is opened. */
type Offer = () => readonly Command[];

const offers = new Set<Offer>();

/** Adds what a part of the page offers. @returns a function that takes it back */
export function offerCommands(offer: Offer): () => void {
  offers.add(offer);
  return () => offers.delete(offer);
}

/** All that the parts of the page offer now. */
export const listCommands = (): Command[] => [...offers].flatMap((offer) => offer());
