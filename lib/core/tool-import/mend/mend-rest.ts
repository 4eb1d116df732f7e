import type { JsonObject } from '@/lib/core/claude/message';
import type { LintFinding } from '@/lib/core/lint/lint-finding';
import { lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import { toFreeName } from './to-free-name';

interface Mended {
  definition: JsonObject;
  changes: RepairChange[];
}

/** So often tools in which something is found are replaced: what is left has nothing but a name. */
const MOST_ROUNDS = 3;

/**
 * Holds the whole list against lint, as it would be sent. A tool in which that still finds an error, which mending it by
 * itself could not see, keeps its place as an empty one.
 */
export function mendRest(given: Mended[]): { tools: Mended[]; findings: LintFinding[] } {
  let tools = given;
  let { findings } = lintRequestTools({ tools: tools.map(({ definition }) => definition) });
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const wrong = new Map(
      findings.flatMap(({ tool, severity, message }) =>
        tool !== null && severity === 'error' ? [[tool, message]] : [],
      ),
    );
    if (wrong.size === 0) break;
    const taken = new Set(tools.map(({ definition }) => String(definition.name)));
    tools = tools.map((one, index) => toEmpty(one, wrong.get(index), taken));
    findings = lintRequestTools({ tools: tools.map(({ definition }) => definition) }).findings;
  }
  return { tools, findings };
}

function toEmpty(one: Mended, message: string | undefined, taken: Set<string>): Mended {
  if (message === undefined) return one;
  const { definition } = one;
  const name = toFreeName(String(definition.name ?? 'tool'), 'tool', taken, 64);
  const change = {
    path: '',
    message: `Only an empty tool could be made of it: ${message}`,
    before: definition,
  };
  return {
    definition: { name, input_schema: { type: 'object', properties: {} } },
    changes: [...one.changes, change],
  };
}
