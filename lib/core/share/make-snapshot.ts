import { toBlocks } from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import type { Recording } from '@/lib/core/replay/recording';
import type { Changed } from '@/lib/core/run/run-changes';
import { createNames } from '@/lib/core/session/create-names';
import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { titleFrom } from '@/lib/core/session/title-from';
import type { Turn } from '@/lib/core/session/turn';
import { withoutToolSecrets } from '@/lib/core/session/without-tool-secrets';
import { cutRecording } from './cut-recording';
import { dropBeginning } from './drop-beginning';
import type { ShareOptions } from './share-options';
import type { Snapshot } from './snapshot';
import { toSharedBody } from './to-shared-body';
import { toSharedEvents } from './to-shared-events';

/** What a session is shared from. */
export interface SnapshotSource {
  title: string;
  config: SessionConfig;
  tools: readonly SessionTool[];
  recording: Recording;
}

/**
 * Makes the snapshot of a session that is shared. It holds no id of our database: turns and runs are named in the order
 * in which they appear, so that equal sessions give equal snapshots. The ids the API gave stay.
 *
 * @throws AppError `not_found` when `options.lastTurnId` or `firstTurnId` is not on the path
 */
export function makeSnapshot(source: SnapshotSource, options: ShareOptions): Snapshot {
  const { config, tools } = source;
  const { firstTurnId, lastTurnId } = options;
  const led = lastTurnId === undefined ? source.recording : cutRecording(source.recording, lastTurnId);
  const { turns, runs } = firstTurnId === undefined ? led : dropBeginning(led, firstTurnId);
  const isCut = turns.length < led.turns.length;
  const title = isCut ? toOwnTitle(source.title, led.turns, turns) : source.title;
  const nameTurn = createNames('t');
  const nameRun = createNames('r');

  return {
    type: 'loopbench.snapshot',
    v: 1,
    title,
    ...(options.requests ? { config: toSharedBody(config, options.tools) } : {}),
    ...(options.tools ? { tools: tools.map((tool) => toSharedTool(withoutToolSecrets(tool), options)) } : {}),
    turns: turns.map(({ id, parentId, runId, message }) => ({
      id: nameTurn(id),
      parentId: parentId && nameTurn(parentId),
      runId: runId ? nameRun(runId) : null,
      message: options.thinking ? message : withoutThinking(message),
    })),
    runs: runs.map(({ id, parentTurnId, changed, events }) => ({
      id: nameRun(id),
      parentTurnId: parentTurnId && nameTurn(parentTurnId),
      ...(changed && options.requests ? { changed: toSharedChanged(changed, options) } : {}),
      events: toSharedEvents(events, nameTurn, options),
    })),
    hasRequests: options.requests,
    ...(isCut ? { isBeginningLeftOut: true } : {}),
  };
}

/** A session is called by its first question. A link that leaves that out is called by the first of its own. */
function toOwnTitle(title: string, turns: readonly Turn[], kept: readonly Turn[]): string {
  const named = turns.slice(0, -kept.length).some((turn) => titleOf(turn) === title);
  return (named && kept[0] && titleOf(kept[0])) || (named ? 'A part of a session' : title);
}

const titleOf = ({ message }: Turn): string | null => titleFrom(toBlocks(message.content));

/** What was changed is told by name; names of tools only where the tools are shared. */
const toSharedChanged = ({ settings, tools }: Changed, options: ShareOptions): Changed => ({
  settings,
  tools: options.tools ? tools : [],
});

function toSharedTool({ text, answerer, enabled, ...rest }: SessionTool, { answerers }: ShareOptions) {
  return {
    text,
    ...(answerers ? { answerer } : {}),
    enabled,
    ...optionalToolParts(rest),
  };
}
