import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { adviseOnTools } from '@/lib/core/request/advice/advise-on-tools';
import { readContext } from '@/lib/core/request/read-context';
import type { RequestFix } from '@/lib/core/request/request-fix';
import type { RequestIssue } from '@/lib/core/request/request-issue';
import { findRequestRule } from '@/lib/core/request/request-rules';
import { checkAdvisor } from '@/lib/core/request/tool/check-advisor';
import { checkToolChoice } from '@/lib/core/request/tool/check-tool-choice';
import { checkToolFields } from '@/lib/core/request/tool/check-tool-fields';
import type { LintFinding } from './lint-finding';

/** What the check of a request finds about its tools, beyond the rules of the tools themselves. */
export function findRequestFindings(tools: readonly unknown[], request: JsonObject): LintFinding[] {
  const { context } = readContext({ ...request, tools }, true);
  const fields = tools.flatMap((tool, index) =>
    keepFirst(
      checkToolFields({ ...context, tools: [tool] }),
      (issue) => toFinding(issue, index, 0),
      (more) => ({ ...toFinding(toMore(`${more}. Mend those above first.`), index, 0) }),
    ),
  );
  const together = [...checkToolChoice(context), ...checkAdvisor(context), ...adviseOnTools(context)];
  const placed = together.map((issue) => {
    const index = /^tools\.(\d+)/.exec(issue.path)?.[1];
    return toFinding(issue, index === undefined ? null : Number(index), Number(index));
  });
  return [...fields, ...placed];
}

const toMore = (message: string): RequestIssue => ({
  rule: 'more-problems',
  path: 'tools.0',
  message,
  apiMessage: message,
});

/** @param at where the tool stood in the request that was checked */
function toFinding(
  { rule: id, path, message, fix }: RequestIssue,
  tool: number | null,
  at: number,
): LintFinding {
  const place = `tools.${at}`;
  const within = tool === null ? path : path.slice(place.length + 1);
  const { severity = 'error', source = 'Messages API reference', title = '' } = findRequestRule(id) ?? {};
  const why = severity === 'error' ? 'The API refuses the whole request over it.' : `${title}.`;
  return {
    tool,
    id,
    severity,
    path: cutText(within),
    message: cutText(message.replace(`${place}.`, '')),
    why,
    source,
    ...(fix && tool !== null ? { fix: toFixOfTool(fix, at) } : {}),
  };
}

function toFixOfTool({ label, edits }: RequestFix, at: number): RequestFix {
  const inner = (pointer: string) => pointer.replace(`/tools/${at}`, '');
  return {
    label,
    edits: edits.map((edit) =>
      edit.op === 'move'
        ? { ...edit, from: inner(edit.from), path: inner(edit.path) }
        : { ...edit, path: inner(edit.path) },
    ),
  };
}
