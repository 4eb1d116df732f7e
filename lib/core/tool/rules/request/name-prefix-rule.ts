import type { PlacedTool, ToolSetRule } from '../../tool-finding';
import { splitName } from '../split-name';
import { isVerb } from '../use/find-verb';

/** In fewer tools nobody loses the way. */
const FEWEST_TOOLS = 6;

export const namePrefixRule: ToolSetRule = {
  about: 'request',
  id: 'name-prefix',
  severity: 'info',
  title: 'Tools of several services begin with the name of theirs',
  why: 'Where most tools say which service they belong to, one that does not may be of any. Whether it stands first or last changes results: test it.',
  source: 'Writing tools for agents: namespacing',
  check(tools) {
    const named = tools.filter(({ kind, name }) => kind === 'custom' && name !== null);
    if (named.length < FEWEST_TOOLS) return [];
    const services = countServices(named);
    const isIn = (tool: PlacedTool) => services.has(toService(tool) ?? '');
    const inside = named.filter(isIn).length;
    if (services.size < 2 || inside * 2 < named.length || inside === named.length) return [];
    const shown = [...services]
      .slice(0, 3)
      .map((one) => `"${one}_"`)
      .join(', ');
    return named
      .filter((tool) => !isIn(tool))
      .map(({ index }) => ({
        index,
        path: ['name'],
        message: `The other tools begin with their service (${shown}). Say here, too, which it is.`,
      }));
  },
};

/** The first word of a name, unless it says what is done. */
function toService({ name }: PlacedTool): string | undefined {
  const [first, second] = splitName(name ?? '');
  return first === undefined || second === undefined || isVerb(first) ? undefined : first;
}

function countServices(tools: readonly PlacedTool[]): Set<string> {
  const counts = new Map<string, number>();
  for (const tool of tools) {
    const service = toService(tool);
    if (service !== undefined) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([service]) => service));
}
