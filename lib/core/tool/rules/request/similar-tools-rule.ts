import { cutText } from '@/lib/core/cut-text';
import type { PlacedTool, ToolSetRule } from '../../tool-finding';
import { splitName } from '../split-name';

/** Shorter descriptions are alike by chance. */
const FEWEST_WORDS = 4;

export const similarToolsRule: ToolSetRule = {
  about: 'request',
  id: 'similar-tools',
  severity: 'warning',
  title: 'Tools can be told from one another',
  why: 'Between two tools that read alike the model picks either, and not the same one each time.',
  source: 'Define tools: troubleshooting tool selection',
  check(tools) {
    const names = new Map<string, PlacedTool>();
    const texts = new Map<number, PlacedTool>();
    return tools.flatMap((tool) => {
      if (tool.kind !== 'custom' || tool.name === null) return [];
      const twin = findTwin(tool, names, toNameKeys(tool.name));
      const reader = findTwin(tool, texts, toTextKeys(tool.definition.description));
      const { index } = tool;
      if (twin && twin.name !== tool.name) {
        const message = `The name is hardly another than "${cutText(twin.name ?? '', 128)}" (tool ${twin.index + 1}). Name the difference.`;
        return [{ index, path: ['name'], message }];
      }
      if (!reader || reader.name === tool.name) return [];
      const message = `The description is the same as that of "${cutText(reader.name ?? '', 128)}" (tool ${reader.index + 1}), but for a word at most. Say what differs, and when to use which.`;
      return [{ index, path: ['description'], message }];
    });
  },
};

/** The first tool that has one of the keys, which are this one's from now on if nobody's. */
function findTwin<Key>(
  tool: PlacedTool,
  owners: Map<Key, PlacedTool>,
  keys: readonly Key[],
): PlacedTool | undefined {
  const twin = keys.map((key) => owners.get(key)).find((owner) => owner !== undefined);
  for (const key of keys) if (!owners.has(key)) owners.set(key, tool);
  return twin;
}

/** Names with the same words in any order, in one or in many; and with a letter left out of a long name without digits. */
function toNameKeys(name: string): string[] {
  const words = splitName(name).map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word));
  const sorted = words.toSorted().join('_');
  // A digit is a difference people mean: tool_1, tool_2. So is a word that is another.
  return [sorted];
}

/** A number for the words of a text, and one for each of its words left out: the order does not count. */
function toTextKeys(description: unknown): number[] {
  if (typeof description !== 'string') return [];
  const words = [...new Set(description.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 300);
  if (words.length < FEWEST_WORDS) return [];
  const hashes = words.map(hash);
  const all = hashes.reduce((sum, one) => sum + one, 0);
  return [all, ...hashes.map((one) => all - one)];
}

function hash(word: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 16_777_619);
  // Sums of many stay exact.
  return (value >>> 0) * 65_537 + word.length;
}
