import { type Block, isJsonObject, type ResultContent } from '@/lib/core/claude/message';
import type { BlockPlace, ContentNote, SendableBlock } from './sendable-block';
import { toSendableBlock } from './to-sendable-block';

/** Content that the API takes, with what was changed for that; or why it takes none of it. */
export interface SendableContent {
  /** Undefined for none: an empty success. Of no use where there are issues. */
  content: ResultContent | undefined;
  changes: ContentNote[];
  issues: ContentNote[];
}

/** So many places are named at most; content that is wrong throughout is wrong in each of its blocks. */
const SHOWN = 20;

/**
 * The content of a tool result, or of a message a person gives, as the API takes it: what MCP servers and other programs
 * write is converted where what is meant is clear, and refused with the place where it is not. The one judge at every
 * door: answers by hand and by the API, mock rules, edits, imports. Source: API documentation, "Content blocks", "Tool results", "API errors".
 *
 * @param path of the content, for the places in notes
 * @param isError of a result: it may hold text only
 */
export function toSendableContent(
  given: unknown,
  { place, path = 'content', isError = false }: { place: BlockPlace; path?: string; isError?: boolean },
): SendableContent {
  if (given === undefined || given === null || typeof given === 'string')
    return { content: given ?? undefined, changes: [], issues: [] };
  const unwrapped = unwrap(given, path);
  if (!Array.isArray(unwrapped.blocks)) {
    const message = 'Content is text, or a list of content blocks.';
    return { content: undefined, changes: [], issues: [{ path, message }] };
  }
  const changes: ContentNote[] = [...unwrapped.changes];
  const issues: ContentNote[] = [];
  const kept: Block[] = [];
  for (const [index, one] of unwrapped.blocks.entries()) {
    const at = `${path}.${index}`;
    const { block, changes: made, issues: found } = judgeBlock(one, place, at);
    changes.push(...made);
    issues.push(...found);
    if (block) kept.push(block);
    if (block && isError && block.type !== 'text')
      issues.push({
        path: at,
        message: 'With is_error the API takes text only. Describe the rest in words.',
      });
  }
  const isEmptied = kept.length === 0 && unwrapped.blocks.length > 0;
  return { content: isEmptied ? undefined : kept, changes: shorten(changes), issues: shorten(issues) };
}

/** A block, and of a tool result what stands in it. */
function judgeBlock(given: unknown, place: BlockPlace, path: string): SendableBlock {
  const judged = toSendableBlock(given, place, path);
  const { block, changes } = judged;
  if (block?.type !== 'tool_result' || place !== 'user') return judged;
  const { content: held, ...rest } = block;
  const inner = toSendableContent(held, {
    place: 'result',
    path: `${path}.content`,
    isError: block.is_error === true,
  });
  if (inner.changes.length + inner.issues.length === 0) return judged;
  const content = inner.content === undefined ? {} : { content: inner.content };
  return {
    block: { ...rest, type: 'tool_result', ...content },
    changes: [...changes, ...inner.changes],
    issues: inner.issues,
  };
}

/** A whole result of MCP, or one block alone, where a list of blocks belongs. */
function unwrap(given: unknown, path: string): { blocks: unknown; changes: ContentNote[] } {
  if (!isJsonObject(given)) return { blocks: given, changes: [] };
  if (Array.isArray(given.content) && given.type === undefined)
    return {
      blocks: given.content,
      changes: [{ path, message: 'Of the whole result its "content" was taken.' }],
    };
  return typeof given.type === 'string'
    ? { blocks: [given], changes: [{ path, message: 'One block became a list of one.' }] }
    : { blocks: given, changes: [] };
}

function shorten(notes: ContentNote[]): ContentNote[] {
  const more = notes.length - SHOWN;
  return more > 0 ? [...notes.slice(0, SHOWN), { path: '', message: `And ${more} more.` }] : notes;
}
