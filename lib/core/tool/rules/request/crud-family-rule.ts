import type { PlacedTool, ToolSetRule } from '../../tool-finding';
import { splitName } from '../split-name';
import { findVerb } from '../use/find-verb';

const FEWEST = 3;

export const crudFamilyRule: ToolSetRule = {
  about: 'request',
  id: 'crud-family',
  severity: 'info',
  title: 'What is done with one thing is one tool',
  why: 'Of create_pr, review_pr and merge_pr the model chooses among three descriptions; one tool with an "action" is chosen at once, and costs fewer tokens.',
  source: 'Define tools: consolidate related operations',
  check(tools) {
    const families = new Map<string, PlacedTool[]>();
    for (const tool of tools) {
      const thing = toThing(tool);
      if (thing === undefined) continue;
      const family = families.get(thing);
      if (family) family.push(tool);
      else families.set(thing, [tool]);
    }
    return [...families].flatMap(([thing, family]) => {
      const verbs = [...new Set(family.map(({ name }) => findVerb(name ?? '')))];
      const [first] = family;
      if (verbs.length < FEWEST || !first) return [];
      const message = `${family.length} tools do something with "${thing}" (${verbs.slice(0, 5).join(', ')}). One tool with an "action" may be enough.`;
      return [{ index: first.index, path: ['name'], message }];
    });
  },
};

/** What a tool does something with: its name without the verb. */
function toThing({ kind, name }: PlacedTool): string | undefined {
  const verb = kind === 'custom' && name !== null ? findVerb(name) : undefined;
  if (verb === undefined) return undefined;
  const rest = splitName(name ?? '').filter((word) => word !== verb);
  return rest.length === 0
    ? undefined
    : rest.map((word) => (word.length > 2 ? word.replace(/s$/, '') : word)).join('_');
}
