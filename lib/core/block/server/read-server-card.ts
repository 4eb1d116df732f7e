import type { Company } from '@/lib/core/block/group/block-group';
import { isServerCall } from '@/lib/core/block/group/server-parts';
import { type Block, isJsonObject, type JsonObject, toBlocks } from '@/lib/core/claude/message';
import { wordServerError } from './server-error-words';
import type { CardPart, ServerOutcome, ServerTool } from './server-tool';
import { serverTools } from './server-tools';
import { toLine } from './to-line';
import { toText } from './to-text';

/** The call of a server tool and what came of it, as one. */
export interface ServerCard {
  title: string;
  /** What it was asked, in one line; empty where that takes more. */
  subject: string;
  /** Who runs it. */
  where: string;
  asked: CardPart[];
  /** Absent while none has come. */
  outcome?: ServerOutcome;
}

const byName = new Map(serverTools.flatMap((tool) => tool.names.map((name) => [name, tool])));
const byResult = new Map(serverTools.flatMap((tool) => tool.resultTypes.map((type) => [type, tool])));

/** Reads a call with its outcome, a call alone, or an outcome whose call is not at hand. */
export function readServerCard(
  block: Block,
  { result, isResultLater, isContinued }: Company = {},
): ServerCard {
  if (!isServerCall(block)) {
    const title = byResult.get(block.type)?.title ?? block.type;
    return { title, subject: '', where: '', asked: [], outcome: readServerOutcome(block) };
  }
  const { name, server_name } = block;
  const tool = byName.get(toText(name));
  const input = isJsonObject(block.input) ? block.input : {};
  const ask = tool?.readAsk(input) ?? readUnknownAsk(input);
  const outcome = result && readServerOutcome(result);
  return {
    title: tool?.title ?? toLine(name),
    subject: ask.subject,
    where: typeof server_name === 'string' ? `MCP server ${toLine(server_name)}` : 'at Anthropic',
    asked: isContinued ? [] : withoutRepetition(ask.parts, isResultLater ? undefined : outcome),
    ...(outcome ? { outcome: isResultLater ? { ...outcome, parts: [] } : outcome } : {}),
  };
}

const readUnknownAsk = (input: JsonObject) => ({
  subject: '',
  parts: [{ kind: 'json' as const, label: 'input', value: input }],
});

/** An edit is told once: as it was made, where that is told. */
function withoutRepetition(asked: CardPart[], outcome: ServerOutcome | undefined): CardPart[] {
  const isEdited = outcome?.parts.some(({ kind }) => kind === 'diff');
  return isEdited ? asked.filter(({ kind }) => kind !== 'diff') : asked;
}

/** What a server tool answered: success and failure alike for every tool. */
function readServerOutcome(result: Block): ServerOutcome {
  const tool = byResult.get(result.type);
  const content = typeof result.content === 'string' ? toBlocks(result.content) : result.content;
  const failure = readFailure(content);
  if (failure) return failure;
  const known = isReadable(content) ? tool?.readOutcome(content) : undefined;
  const outcome = known ?? readUnknown(content);
  return result.is_error === true ? { ...outcome, isFailed: true, summary: 'is_error' } : outcome;
}

const isReadable = (content: unknown): content is Parameters<ServerTool['readOutcome']>[0] =>
  isJsonObject(content) || Array.isArray(content);

/** Every tool says by a block of its own that it failed: `…_error`, with a code. */
function readFailure(content: unknown): ServerOutcome | undefined {
  if (!isJsonObject(content) || !toText(content.type).endsWith('_error')) return undefined;
  const code = toLine(content.error_code);
  const { text, help } = wordServerError(code);
  const message = toLine(content.error_message);
  return {
    isFailed: true,
    summary: code || 'no reason given',
    parts: [text, message, help].filter((line) => line !== '').map((line) => ({ kind: 'note', text: line })),
  };
}

const readUnknown = (content: unknown): ServerOutcome => ({
  isFailed: false,
  summary: 'answered',
  parts: content === undefined ? [] : [{ kind: 'json', label: 'result', value: content }],
});
