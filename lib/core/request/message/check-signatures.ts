import { isSimulatedBroken } from '@/lib/core/claude/simulated-signature';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import type { RequestContext } from '../request-context';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toPlacedIssue } from '../request-issue';
import type { PlacedBlock } from './group-messages';

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a block says, and what it is signed with. */
function readSigned({ block }: PlacedBlock): [text: string, signature: string] | null {
  switch (block.type) {
    case 'thinking':
      return [toText(block.thinking), toText(block.signature)];
    case 'redacted_thinking':
      return ['', toText(block.data)];
    case 'compaction':
      return [toText(block.content), toText(block.signature)];
    default:
      return null;
  }
}

/**
 * Whether what the Simulator has signed comes back as it was. Only the API itself can tell of what Claude has signed.
 * Source: API documentation, "Extended thinking: preserving thinking blocks", "API errors", "Compaction".
 */
export function checkSignatures({ groups, model }: RequestContext): RequestIssue[] {
  if (model.id !== SIMULATOR_MODEL) return [];
  const latest = groups.findLast(({ role }) => role === 'assistant');
  return groups.flatMap((group) =>
    group.blocks.flatMap((placed) => {
      const signed = readSigned(placed);
      if (!signed || !isSimulatedBroken(...signed)) return [];
      return [toChanged(placed, group === latest)];
    }),
  );
}

function toChanged({ block, path, apiPath }: PlacedBlock, isLatest: boolean): RequestIssue {
  const isSummary = block.type === 'compaction';
  const said =
    isLatest && !isSummary
      ? '`thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response.'
      : `Invalid \`signature\` in \`${block.type}\` block`;
  const message = `${isSummary ? 'The summary' : 'The thinking'} was changed, and its signature no longer fits. Send the block as it came, or remove it.`;
  const fix = isSummary ? undefined : toRemoval(path, 'Remove the thinking');
  return toPlacedIssue('signed-block', path, said, message, { apiPath, fix });
}
