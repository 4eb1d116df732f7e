import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { type ElsewhereIndex, findElsewhere } from '@/lib/core/block/group/find-elsewhere';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import {
  type Block,
  isJsonObject,
  isToolResultBlock,
  isToolUseBlock,
  type JsonObject,
  type Message,
  type MessageParam,
  toBlocks,
  type Usage,
} from '@/lib/core/claude/message';
import type { PathHistory } from '@/lib/core/replay/path-history';
import type { CallState, RequestState, RunState } from '@/lib/core/run/log/fold-run-events';
import type { AnswererType, RunEventOf } from '@/lib/core/run/log/run-event';
import type { Changed } from '@/lib/core/run/run-changes';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import type { Turn } from '@/lib/core/session/turn';
import type { RequestTarget } from './forms/request-target';
import { type TranscriptBlock, toShownBlocks } from './to-shown-blocks';

/** A tool call as the transcript shows it. */
export interface CallView {
  id: string;
  name: string;
  input: JsonObject;
  /** Who made it, where that is told: the model itself, or code it had run. */
  caller?: JsonObject;
  /** The raw text of the input while it arrives. */
  inputText?: string;
  /** The answer was cut off before the call was complete: it is not run. */
  isCut?: boolean;
  /** `asking`: a person is to answer. `open`: nobody did, and the run went no further. */
  status: 'arriving' | 'running' | 'asking' | 'answered' | 'failed' | 'open';
  answerer?: AnswererType;
  issues: InputIssue[];
  result?: ToolResult;
  /** What was made different of what was answered, so that the API takes it. */
  changes?: readonly ContentNote[];
  by?: RunEventOf<'call-end'>['by'];
  /** What its answerer has reported. */
  reports?: readonly RunEventOf<'call-report'>[];
  /** From being asked to being answered; absent when the run that did it is not at hand. */
  tookMs?: number;
  /** A person has said something else here than the model, or than was answered. */
  isInputEdited?: boolean;
  isResultEdited?: boolean;
}

export type TranscriptEntry =
  | {
      kind: 'user';
      key: string;
      turnId?: string;
      /** Said in the middle of the conversation by who runs it, not by the user. */
      role?: 'system';
      blocks: TranscriptBlock[];
    }
  | {
      kind: 'assistant';
      key: string;
      turnId?: string;
      /** The turn that holds the results of its calls and nothing else. */
      resultsTurnId?: string;
      /** The request that brought it, when a run did. */
      request?: RequestTarget;
      blocks: TranscriptBlock[];
      status: 'streaming' | 'done' | 'cut';
      model: string;
      stop_reason: string | null;
      /** Which sequence it ended at, or why it was refused. */
      stop?: Pick<Message, 'stop_sequence' | 'stop_details'>;
      usage?: Usage;
      ttftMs?: number | null;
      totalMs?: number;
      /** What was not as in the session when it was asked for. */
      changed?: Changed;
      retries: RunEventOf<'request-retry'>[];
    };

/**
 * The conversation as it is shown: the turns of the path, and from `run` on what its log tells beyond them (what is
 * still arriving, who answers, how long it took). Results stand with their calls, not in messages of their own.
 *
 * @param turns the path up to where the run begins, or all of it without a run
 * @param history how those turns came to be, once that is known
 * @param changed what was not as in the session, by the answers that were asked for so
 */
export function toTranscript(
  turns: readonly Turn[],
  run?: RunState,
  history?: PathHistory,
  changed: Readonly<Record<string, Changed>> = {},
): TranscriptEntry[] {
  const items = run?.items ?? [];
  const elsewhere = findElsewhere([
    ...turns.map(({ message }) => toBlocks(message.content)),
    ...items.map(readBlocks),
  ]);
  const entries = turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    // Of a long path the same entries come with each frame of a run: what has not changed is not made again.
    const [told, calls, names] = [history?.turns[turn.id], history?.calls[turn.id], changed[turn.id]];
    const make = () => mark(fromTurn(turn, next, { run, history, elsewhere }), names);
    const others = elsewhere.findFor(toBlocks(turn.message.content));
    return next ? remember(turn, [next, told, calls, names, ...others], make) : make();
  });
  return [...entries, ...items.flatMap((_, index) => fromItem(index, { run, history, elsewhere }, changed))];
}

/** What a message is read with. */
interface Around {
  run: RunState | undefined;
  history: PathHistory | undefined;
  elsewhere: ElsewhereIndex;
}

type RunItem = RunState['items'][number];

/** The blocks of an item of a run, as far as they have come. */
function readBlocks(item: RunItem): Block[] {
  if (item.kind === 'user') return toBlocks(item.message.content);
  return item.request.message?.content ?? item.request.draft.blocks.map(({ block }) => block);
}

function fromItem(
  index: number,
  { run, history, elsewhere }: Around,
  changed: Readonly<Record<string, Changed>>,
): TranscriptEntry[] {
  const item = run?.items[index];
  if (!run || !item) return [];
  if (item.kind === 'user') {
    const { message, turnId } = item;
    return remember(message, [turnId, index], () =>
      fromUser(message, turnId ?? `run-${index}`, turnId, elsewhere),
    );
  }
  const { request } = item;
  const next = run.items[index + 1];
  const [told, names] = [history?.turns[request.turnId ?? ''], changed[request.turnId ?? '']];
  const calls = (request.message?.content ?? []).map(({ id }) => run.calls[String(id)]);
  const others = elsewhere.findFor(readBlocks(item));
  return remember(request, [run.status, run.model, next, told, names, ...calls, ...others], () => {
    const resultsTurnId =
      next?.kind === 'user' && isOnlyResults(toBlocks(next.message.content)) ? next.turnId : undefined;
    const entry = {
      ...fromRequest(request, run, elsewhere),
      ...(resultsTurnId ? { resultsTurnId } : {}),
      ...told,
    };
    return mark([entry], names);
  });
}

/** What was not as in the session, where an answer was asked for so. */
const mark = (entries: TranscriptEntry[], changed: Changed | undefined): TranscriptEntry[] =>
  changed ? entries.map((entry) => (entry.kind === 'assistant' ? { ...entry, changed } : entry)) : entries;

const made = new WeakMap<object, { from: unknown[]; entries: TranscriptEntry[] }>();

/** The entries made of something, made again only when something else they are made from has changed. */
function remember(of: object, from: unknown[], make: () => TranscriptEntry[]): TranscriptEntry[] {
  const known = made.get(of);
  if (known?.from.length === from.length && known.from.every((one, index) => one === from[index]))
    return known.entries;
  const entries = make();
  made.set(of, { from, entries });
  return entries;
}

function fromTurn(
  turn: Turn,
  next: Turn | undefined,
  { run, history, elsewhere }: Around,
): TranscriptEntry[] {
  const blocks = toBlocks(turn.message.content);
  if (turn.message.role !== 'assistant') return fromUser(turn.message, turn.id, turn.id, elsewhere);
  const results = new Map(
    next
      ? toBlocks(next.message.content)
          .filter(isToolResultBlock)
          .map((block) => [block.tool_use_id, block])
      : [],
  );
  const message = turn.message as Partial<Message>;
  return [
    {
      kind: 'assistant',
      key: turn.id,
      turnId: turn.id,
      ...(next && isOnlyResults(toBlocks(next.message.content)) ? { resultsTurnId: next.id } : {}),
      ...(turn.runId ? { request: { turnId: turn.id } } : {}),
      blocks: toShownBlocks(blocks, {
        elsewhere,
        isOpen: !next && isGoingOn(run),
        toShown: (block, index) =>
          toShown(block, (call) => {
            const { rawInput, ...known } = history?.calls[turn.id]?.[call.id] ?? {};
            // Of the turns before it a run answers the calls of the last alone, and may use their ids again.
            const stored = fromStored(call, results.get(call.id), next ? undefined : run?.calls[call.id]);
            return withCut({ ...stored, ...known }, turn.message, index, rawInput);
          }),
      }),
      status: 'done',
      model: message.model ?? '',
      stop_reason: message.stop_reason ?? null,
      ...toStop(message),
      ...(message.usage ? { usage: message.usage } : {}),
      ...history?.turns[turn.id],
      retries: [],
    },
  ];
}

function toStop({ stop_sequence = null, stop_details }: Partial<Message>): {
  stop?: Pick<Message, 'stop_sequence' | 'stop_details'>;
} {
  return stop_sequence === null && !isJsonObject(stop_details)
    ? {}
    : { stop: { stop_sequence, stop_details } };
}

const isOnlyResults = (blocks: Block[]): boolean => blocks.length > 0 && blocks.every(isToolResultBlock);

/** A message of the user's side; results are shown with their calls, so what is left may be nothing. */
function fromUser(
  { role, content }: MessageParam,
  key: string,
  turnId: string | undefined,
  elsewhere: ElsewhereIndex,
): TranscriptEntry[] {
  const shown = toBlocks(content).filter((block) => !isToolResultBlock(block));
  if (shown.length === 0) return [];
  const opened = (call: BareCall): CallView => ({ ...call, status: 'open', issues: [] });
  return [
    {
      kind: 'user',
      key,
      ...(turnId ? { turnId } : {}),
      ...(role === 'system' ? { role } : {}),
      blocks: toShownBlocks(shown, { elsewhere, isOpen: false, toShown: (block) => toShown(block, opened) }),
    },
  ];
}

function fromRequest(request: RequestState, run: RunState, elsewhere: ElsewhereIndex): TranscriptEntry {
  const { message, draft } = request;
  const isOpen = request.endedAt === undefined;
  const blocks = message
    ? toShownBlocks(message.content, {
        elsewhere,
        isOpen: isGoingOn(run),
        toShown: (block, index) =>
          toShown(block, (call) => withCut(fromRun(call, run), message, index, rawTextOf(request, call.id))),
      })
    : toShownDraft(draft, isOpen, elsewhere);
  return {
    kind: 'assistant',
    key: request.turnId ?? `request-${request.seq}`,
    ...(request.turnId ? { turnId: request.turnId } : {}),
    request: { seq: request.seq },
    blocks,
    status: message ? 'done' : isOpen ? 'streaming' : 'cut',
    model: message?.model ?? draft.message?.model ?? run.model,
    stop_reason: message?.stop_reason ?? null,
    ...toStop(message ?? {}),
    ...(message ? { usage: message.usage } : {}),
    ...(request.ttftMs === undefined ? {} : { ttftMs: request.ttftMs }),
    ...(request.totalMs === undefined ? {} : { totalMs: request.totalMs }),
    retries: request.retries,
  };
}

/** Of an answer that arrives, or that was cut off while it did. */
function toShownDraft(
  { blocks }: RequestState['draft'],
  isOpen: boolean,
  elsewhere: ElsewhereIndex,
): TranscriptBlock[] {
  const isArriving = (index: number) => isOpen && blocks[index]?.isClosed === false;
  return toShownBlocks(
    blocks.map(({ block }) => block),
    {
      elsewhere,
      isOpen,
      isArriving,
      toShown(block, index) {
        const { inputText } = blocks[index] ?? {};
        const arriving = (call: BareCall): CallView => ({
          ...call,
          status: isOpen ? 'arriving' : 'open',
          issues: [],
          inputText: inputText ?? '',
        });
        const shown = toShown(block, arriving, isArriving(index));
        return shown.type === 'call' || inputText === undefined ? shown : { ...shown, inputText };
      },
    },
  );
}

/** Something may still come of what was asked for. */
const isGoingOn = (run: RunState | undefined): boolean =>
  run?.status === 'running' || run?.status === 'waiting';

const rawTextOf = ({ rawInputs }: RequestState, id: string): string | undefined =>
  rawInputs?.find(({ tool_use_id }) => tool_use_id === id)?.text;

/** Why an answer may end before it was finished. */
const CUTS = new Set<unknown>(['max_tokens', 'model_context_window_exceeded']);

/** A call with what of its input came, where that is no JSON object; the last of an answer that was cut off is cut too. */
function withCut(
  call: CallView,
  { content, stop_reason }: MessageParam,
  index: number,
  inputText: string | undefined,
): CallView {
  const isCut = CUTS.has(stop_reason) && index === content.length - 1;
  return { ...call, ...(inputText === undefined ? {} : { inputText }), ...(isCut ? { isCut } : {}) };
}

type BareCall = Pick<CallView, 'id' | 'name' | 'input' | 'caller'>;

function toShown(block: Block, toCall: (call: BareCall) => CallView, isStreaming = false): TranscriptBlock {
  if (isToolUseBlock(block)) {
    const { id, name, input, caller } = block;
    return { type: 'call', call: toCall({ id, name, input, ...(isJsonObject(caller) ? { caller } : {}) }) };
  }
  return { type: 'block', block, isStreaming };
}

/** A call of an earlier turn: its result is in the message after it, or in the log of the run that answers it. */
function fromStored(call: BareCall, stored: ToolResult | undefined, state: CallState | undefined): CallView {
  if (!stored && state) return fromState(call, state, true);
  if (!stored) return { ...call, status: 'open', issues: [] };
  const { content, is_error } = stored;
  const result: ToolResult = {
    ...(content === undefined ? {} : { content }),
    ...(is_error ? { is_error } : {}),
  };
  return { ...call, status: is_error ? 'failed' : 'answered', issues: state?.issues ?? [], result };
}

function fromRun(call: BareCall, run: RunState): CallView {
  const state = run.calls[call.id];
  const isLive = run.status === 'running' || run.status === 'waiting';
  // While the run waits for a decision, nobody has been asked yet.
  if (!state) return { ...call, status: run.status === 'running' ? 'running' : 'open', issues: [] };
  return fromState(call, state, isLive);
}

function fromState(call: BareCall, state: CallState, isLive: boolean): CallView {
  const { answerer, issues, result, changes, by, reports, startedAt, endedAt } = state;
  const waiting = findAnswererKind(answerer)?.waitsForPerson ? 'asking' : 'running';
  return {
    ...call,
    answerer,
    issues,
    status: result ? (result.is_error ? 'failed' : 'answered') : isLive ? waiting : 'open',
    ...(result ? { result } : {}),
    ...(changes ? { changes } : {}),
    ...(by ? { by } : {}),
    ...(reports ? { reports } : {}),
    ...(endedAt === undefined ? {} : { tookMs: endedAt - startedAt }),
  };
}
