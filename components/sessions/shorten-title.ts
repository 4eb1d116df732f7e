import { takeStart } from '@/lib/core/take-start';

const LONGEST = 60;

/** A title as a short message quotes it. */
export const shortenTitle = (title: string): string =>
  title.length > LONGEST ? `${takeStart(title, LONGEST)}…` : title;
