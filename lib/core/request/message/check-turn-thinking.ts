import { isJsonObject } from '@/lib/core/claude/message';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toPlacedIssue } from '../request-issue';
import type { MessageGroup } from './group-messages';

/**
 * Whether an answer that waits for results begins with its thinking, which manual thinking demands. Source: API
 * documentation, "Extended thinking: preserving thinking blocks", "API errors".
 */
export function checkTurnThinking({ body, groups }: RequestContext): RequestIssue[] {
  const { thinking } = body;
  if (!isJsonObject(thinking) || thinking.type !== 'enabled') return [];
  const answer = findOpenAnswer(groups);
  const first = answer?.blocks[0];
  if (!first || first.block.type === 'thinking' || first.block.type === 'redacted_thinking') return [];
  const type = String(first.block.type);
  const said = `Expected \`thinking\` or \`redacted_thinking\`, but found \`${type}\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block (preceeding the lastmost set of \`tool_use\` and \`tool_result\` blocks).`;
  const message =
    'While thinking is enabled, an answer that waits for results has to begin with its thinking. Put it back, or disable thinking for this request.';
  return [
    toPlacedIssue('turn-thinking', first.path, said, message, {
      apiPath: `${first.apiPath}.type`,
      fix: {
        label: 'Disable thinking',
        edits: [{ op: 'replace', path: '/thinking', value: { type: 'disabled' } }],
      },
    }),
  ];
}

/** The first answer of a turn that still waits for results. */
function findOpenAnswer(groups: readonly MessageGroup[]): MessageGroup | undefined {
  const last = groups.at(-1);
  if (last?.role !== 'user' || !isResultsOnly(last)) return undefined;
  let at = groups.length - 1;
  while (at >= 0) {
    const group = groups[at];
    if (group?.role === 'user' && !isResultsOnly(group)) break;
    at -= 1;
  }
  return groups[at + 1]?.role === 'assistant' ? groups[at + 1] : undefined;
}

const isResultsOnly = ({ blocks }: MessageGroup): boolean =>
  blocks.every(({ block }) => block.type === 'tool_result');
