import { type JsonObject, type MessageParam, type RequestBody, toBlocks } from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import { addBetas } from '@/lib/core/request/field/add-betas';
import { findInBlock, findInMessages, findInSettings } from '@/lib/core/request/field/find-used-features';
import { holdsSummary, isAsked, isCompactionAnswer } from '@/lib/core/session/is-compaction-answer';
import { isTurnOpen } from '@/lib/core/session/is-turn-open';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { toSentMessage } from '@/lib/core/session/to-sent-message';
import { isSendable, type Turn } from '@/lib/core/session/turn';
import { countEqual } from './count-equal';
import { fitSettings } from './fit-settings';
import { nameContainer } from './name-container';
import { createUnboundCheck, type ThinkingBindings } from './thinking-binding';

/** A request ready to be sent, and the turns it was made from. */
export interface BuiltRequest {
  body: RequestBody;
  /** The turns whose messages stand in `body.messages`, in that order and as `toSentMessage` gives them. */
  turnIds: string[];
  /** Those of them whose thinking was left out. */
  withoutThinking: string[];
  /** Beta names for the `anthropic-beta` header. */
  betas: string[];
}

/**
 * Builds the Messages API request for a path of turns: the message of every sendable turn, the enabled tools in their
 * order, and the session's configuration under the API's own names. Thinking the API would refuse is left out.
 *
 * `loop` and `betas` of the configuration are ours and the header's; they never enter the body. Source: API documentation, "Messages API reference",
 * "Beta headers". The names of the betas that what is sent needs are added to those of the configuration.
 *
 * @param bindings what the answers of the path were asked for with
 */
export function buildRequest(
  path: readonly Turn[],
  config: SessionConfig,
  tools: readonly JsonObject[],
  bindings: ThinkingBindings = new Map(),
): BuiltRequest {
  return createRequestBuilder(config, tools, bindings)(path);
}

/**
 * Makes what builds the requests of a run, as `buildRequest` does: of a path that grows, only what is new is looked at.
 */
export function createRequestBuilder(
  config: SessionConfig,
  tools: readonly JsonObject[],
  bindings: ThinkingBindings = new Map(),
): (path: readonly Turn[]) => BuiltRequest {
  const { loop: rules, betas = [], ...fields } = config;
  const sentTools = tools.length > 0 ? { tools: [...tools] } : {};
  const isUnbound = createUnboundCheck({ ...fields, ...sentTools }, bindings);
  const fast = fields.speed === 'fast' ? [{ anyOf: [FAST_BETA] }] : [];
  const named = [...addBetas(betas, [...findInSettings(fields, tools), ...fast])];
  let seen: readonly Turn[] = [];
  let sent = emptySent(named);

  function take(turn: Turn): void {
    if (!isSendable(turn)) return;
    if (turn.message.role === 'assistant') sent.container = turn.message.container;
    if (isCompactionAnswer(turn, config)) {
      sent.isCompacted = true;
      // Where it failed, the conversation stays as it is.
      if (!holdsSummary(turn)) return;
      // It stands for everything before it, and comes first.
      Object.assign(sent, { messages: [], turnIds: [], withoutThinking: [] });
      sent.betas = addBetas(sent.betas, [{ anyOf: [COMPACTION_BETA] }]);
    }
    const isLeft = isUnbound(turn);
    const whole = toSentMessage(turn.message);
    const message = isLeft ? leaveThinking(whole) : whole;
    if (message.content.length === 0) return;
    sent.betas = addBetas(sent.betas, [
      ...findInMessages([message]),
      ...toBlocks(message.content).flatMap((block) => findInBlock(block, '')),
    ]);
    sent.messages.push(message);
    sent.turnIds.push(turn.id);
    if (isLeft) sent.withoutThinking.push(turn.id);
  }

  return (path) => {
    if (countEqual(seen, path) < seen.length) {
      seen = [];
      sent = emptySent(named);
    }
    for (const turn of path.slice(seen.length)) take(turn);
    seen = [...path];
    const container = nameContainer(fields.container, sent.container);
    const isCompaction = isAsked(fields) && !sent.isCompacted && !isTurnOpen(path);
    return {
      body: {
        // Of no path at all they are what is asked for.
        ...(path.length === 0
          ? fields
          : fitSettings(fields, { messages: sent.messages, isCompaction }, rules)),
        model: fields.model,
        ...(container === undefined ? {} : { container }),
        ...sentTools,
        messages: [...sent.messages],
        stream: true,
      },
      turnIds: [...sent.turnIds],
      withoutThinking: [...sent.withoutThinking],
      betas: [...sent.betas],
    };
  };
}

/** The API takes fast mode without it; its documentation asks for it. */
const FAST_BETA = 'fast-mode-2026-02-01';
/** A summary that was asked for belongs to this one, signed or not. */
const COMPACTION_BETA = 'compact-2026-09-04';

/** What of a path is sent, as far as it has been looked at. */
function emptySent(betas: readonly string[]) {
  return {
    messages: [] as MessageParam[],
    turnIds: [] as string[],
    /** For the header: those given, and those that what is sent needs. */
    betas,
    withoutThinking: [] as string[],
    /** The container the last answer ran in, if it ran in one. */
    container: undefined as unknown,
    /** Was it summarized because somebody asked for that? */
    isCompacted: false,
  };
}

/** Without its thinking; the same object each time, as `toSentMessage` gives it. */
function leaveThinking(message: MessageParam): MessageParam {
  const known = left.get(message) ?? withoutThinking(message);
  left.set(message, known);
  return known;
}

const left = new WeakMap<MessageParam, MessageParam>();
