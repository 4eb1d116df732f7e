import type { Command } from '@/lib/client/commands';

/** So many are shown: with more of a name one finds the others. */
const MOST_SHOWN = 50;

/** The commands in which every word of a query stands; those whose name begins with it first. */
export function findCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, kind }) => {
    const text = `${kind} ${label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Command) => wanted !== '' && label.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, MOST_SHOWN);
}
