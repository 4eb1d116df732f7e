import type { JsonObject } from '@/lib/core/claude/message';

const EXAMPLE = /(?:\be\.\s?g\.|\bfor example|\bsuch as|\bexamples?:|\blike\b|\bi\.e\.)[,:]?\s*(.{1,120})/gi;
const QUOTED = /^["“'‘`]([^"”'’`\n]{1,100})["”'’`]/;

/**
 * The examples a description gives, in its order: "City and state, e.g. San Francisco, CA" gives "San Francisco, CA"
 * and its first part, "(e.g., 'AAPL', 'GOOGL')" gives "AAPL".
 */
export function findDescriptionExamples(schema: JsonObject): string[] {
  if (typeof schema.description !== 'string') return [];
  const text = schema.description.slice(0, 2000);
  return Array.from(text.matchAll(EXAMPLE)).flatMap(([, rest = '']) => {
    const quoted = QUOTED.exec(rest)?.[1];
    if (quoted !== undefined) return [quoted];
    const phrase = rest.split(/[;)("“]|\.(?=\s|$)| for | or | and | if | to | which /)[0]?.trim() ?? '';
    const parts = phrase.split(/,\s*/);
    // "AAPL, GOOGL" is a list of alike things, "San Francisco, CA" is one thing.
    const isList =
      parts.length > 2 || parts.every((part) => !/\s/.test(part) && part.length === parts[0]?.length);
    return (isList ? parts : [phrase, ...parts]).filter((part) => part !== '');
  });
}
