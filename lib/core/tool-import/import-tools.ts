import { AppError } from '@/lib/core/app-error';
import type { JsonObject } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { LintFinding } from '@/lib/core/lint/lint-finding';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import { mendDefinition } from './mend/mend-definition';
import { mendRest } from './mend/mend-rest';
import { mendSet } from './mend/mend-set';
import { mendVersion } from './mend/mend-version';
import { planNames } from './mend/plan-names';
import { readTools } from './read-tools';
import { toAdvice } from './to-advice';
import type { ImportProblem } from './tool-reader';

/** A tool that came in: what Claude can be sent, what was changed for that, and what is still to say of it. */
interface ImportedTool {
  definition: JsonObject;
  changes: RepairChange[];
  findings: LintFinding[];
}

/** What was made of a text with tools. */
export interface ImportedTools {
  /** The id of the reader that knew it. */
  format: string;
  /** As many as were given, in their order. */
  tools: ImportedTool[];
  problems: ImportProblem[];
}

/**
 * Makes tools for Claude of a text in any form that has a reader. In what comes out lint finds no error, and what the API
 * would refuse of a tool stands in its changes with what stood there before.
 *
 * @param format id of the reader to take; without it the first that knows the text
 * @throws AppError `bad_request` for what holds no tools, or too many
 */
export async function importTools(text: string, format?: string): Promise<ImportedTools> {
  const { reader, found, changes, problems } = await readTools(text, format);
  const most = limits.importedTools.value;
  if (found.length > most) {
    const message = `There are ${found.length.toLocaleString('en-US')} tools in it; ${most.toLocaleString('en-US')} can be brought in at once. Bring in a part.`;
    throw new AppError('bad_request', message);
  }
  const known = found.map(mendVersion);
  const names = planNames(known.map(({ definition }) => definition));
  const { tools: mended, findings } = mendRest(
    mendSet(known.map((one, index) => mendDefinition(one, index, names))),
  );
  const told = new Map<number | null, LintFinding[]>();
  for (const finding of findings) told.set(finding.tool, [...(told.get(finding.tool) ?? []), finding]);
  const tools = mended.map(({ definition, changes: own }, index) => ({
    definition,
    changes: [...changes, ...own],
    findings: [
      ...(told.get(index) ?? []),
      ...(found[index]?.advice ?? []).map((message) => toAdvice(message, index)),
    ],
  }));
  return { format: reader.id, tools, problems };
}
