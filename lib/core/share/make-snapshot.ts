import { createNames } from '@/lib/core/session/create-names';
import type { Recording } from '@/lib/core/session/recording';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { cutRecording } from './cut-recording';
import type { ShareOptions } from './share-options';
import type { Snapshot } from './snapshot';
import { toSharedBody } from './to-shared-body';
import { toSharedEvents } from './to-shared-events';
import { withoutThinking } from './without-thinking';

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
 * @throws AppError `not_found` when `options.lastTurnId` is not on the path
 */
export function makeSnapshot(source: SnapshotSource, options: ShareOptions): Snapshot {
  const { title, config, tools } = source;
  const { turns, runs } =
    options.lastTurnId === undefined ? source.recording : cutRecording(source.recording, options.lastTurnId);
  const nameTurn = createNames('t');
  const nameRun = createNames('r');

  return {
    type: 'loopbench.snapshot',
    v: 1,
    title,
    ...(options.requests ? { config: toSharedBody(config, options.tools) } : {}),
    ...(options.tools ? { tools: tools.map((tool) => toSharedTool(tool, options)) } : {}),
    turns: turns.map(({ id, parentId, runId, message }) => ({
      id: nameTurn(id),
      parentId: parentId && nameTurn(parentId),
      runId: runId ? nameRun(runId) : null,
      message: options.thinking ? message : withoutThinking(message),
    })),
    runs: runs.map(({ id, parentTurnId, events }) => ({
      id: nameRun(id),
      parentTurnId: parentTurnId && nameTurn(parentTurnId),
      events: toSharedEvents(events, nameTurn, options),
    })),
    hasRequests: options.requests,
  };
}

function toSharedTool({ text, answerer, enabled, outputExample }: SessionTool, { answerers }: ShareOptions) {
  return {
    text,
    ...(answerers ? { answerer } : {}),
    enabled,
    ...(outputExample === undefined ? {} : { outputExample }),
  };
}
