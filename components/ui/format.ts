/** A length of text for people: "812 B", "64 KB", "5.0 MB". */
export function formatSize(characters: number): string {
  if (characters < 1000) return `${characters} B`;
  if (characters < 1_000_000) return `${Math.round(characters / 1000)} KB`;
  return `${(characters / 1_000_000).toFixed(1)} MB`;
}

/** A duration for people: "840 ms", "2.4 s", "3 min 5 s". */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A count for people, with separators. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** An amount of US dollars: "$0.0042", "$1.20". */
export function formatCost(usd: number): string {
  return `$${usd.toFixed(usd > 0 && usd < 0.1 ? 4 : 2)}`;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' });
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
];

/** How long ago a moment was: "just now", "5 minutes ago", "yesterday"; a date when it is more than a week. */
export function formatAgo(iso: string, now: number): string {
  const seconds = Math.max(0, (now - new Date(iso).getTime()) / 1000);
  if (seconds < 60) return 'just now';
  if (seconds > 7 * 86_400) return new Date(iso).toLocaleDateString('en-US', { dateStyle: 'medium' });
  const [unit, size] = steps.findLast(([, length]) => seconds >= length) ?? ['minute', 60];
  return relative.format(-Math.floor(seconds / size), unit);
}

/** How long it is until a moment: "in less than a minute", "in 5 minutes", "in 29 days". */
export function formatUntil(iso: string, now: number): string {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  if (seconds < 60) return 'in less than a minute';
  const [unit, size] = steps.findLast(([, length]) => seconds >= length) ?? ['minute', 60];
  return relative.format(Math.floor(seconds / size), unit);
}

/** A number of things in words: "1 tool", "3 tools". */
export function countOf(count: number, thing: string, things = `${thing}s`): string {
  return `${formatCount(count)} ${count === 1 ? thing : things}`;
}
