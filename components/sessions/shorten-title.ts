const LONGEST = 60;

/** A title as a short message quotes it. */
export const shortenTitle = (title: string): string =>
  title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
