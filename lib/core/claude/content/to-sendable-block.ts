import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { findNearestWord } from './find-nearest-word';
import { fromMcpBlock } from './from-mcp-block';
import { type BlockPlace, type ContentNote, refused, type SendableBlock, taken } from './sendable-block';
import { toSendableSource } from './to-sendable-source';
import { withoutForeignFields } from './without-foreign-fields';

/** What may stand in a tool result. Source: API documentation, "Tool results". */
const IN_RESULTS = ['text', 'image', 'document', 'search_result', 'tool_reference', 'browser_state'];
/** What a person may say beside results. Source: API documentation, "Content blocks", "Handle tool calls". */
const IN_USER = [
  ...['text', 'image', 'document', 'search_result', 'tool_result', 'container_upload', 'compaction'],
  ...['mcp_tool_result', 'tool_addition', 'tool_removal'],
];

/**
 * A content block as the API takes it in its place: converted where what is meant is clear, refused where it is not. What
 * a model said (`assistant`) keeps blocks of unknown types. Never throws.
 *
 * @param path of the block
 */
export function toSendableBlock(given: unknown, place: BlockPlace, path: string): SendableBlock {
  if (typeof given === 'string')
    return taken({ type: 'text', text: given }, { path, message: 'Bare text became a text block.' });
  if (!isJsonObject(given))
    return refused(
      path,
      'A content block is a JSON object with a "type", for example {"type": "text", "text": "…"}.',
    );
  if (typeof given.type !== 'string')
    return refused(`${path}.type`, 'Say what the block is: {"type": "text", "text": "…"}.');
  const block: Block = { ...given, type: given.type };
  const converted = fromMcpBlock(block, path);
  if (converted && !converted.block) return converted;
  const own = withoutForeignFields(converted?.block ?? block, path);
  const checked = checkKnown(own.block, place, path);
  return { ...checked, changes: [...(converted?.changes ?? []), ...own.changes, ...checked.changes] };
}

function checkKnown(block: Block, place: BlockPlace, path: string): SendableBlock {
  const misplaced = findMisplaced(block.type, place, path);
  if (misplaced) return misplaced;
  switch (block.type) {
    case 'text':
      return checkText(block, place, path);
    case 'image':
    case 'document':
      return checkFile(block, block.type, path);
    case 'search_result':
      return checkSearchResult(block, path);
    case 'tool_reference':
      return typeof block.tool_name === 'string' && block.tool_name !== ''
        ? taken(block)
        : refused(`${path}.tool_name`, 'A tool_reference names a tool of the request in "tool_name".');
    default:
      return taken(block);
  }
}

function findMisplaced(type: string, place: BlockPlace, path: string): SendableBlock | undefined {
  if (place === 'assistant' || place === 'system') return undefined;
  const allowed = place === 'result' ? IN_RESULTS : IN_USER;
  if (allowed.includes(type)) return undefined;
  if (type === 'tool_result')
    return refused(
      path,
      'A tool_result cannot stand inside a tool result. Give what stands in its "content".',
    );
  const where = place === 'result' ? 'a tool result' : 'a message of the user';
  const near = findNearestWord(type, allowed);
  const shown = type.slice(0, 60);
  const advice = near ? `Did you mean "${near}"?` : `It may hold ${allowed.slice(0, 4).join(', ')}.`;
  return refused(`${path}.type`, `A block of the type "${shown}" cannot stand in ${where}. ${advice}`);
}

function checkText(block: Block, place: BlockPlace, path: string): SendableBlock {
  if (typeof block.text !== 'string') return refused(`${path}.text`, 'A text block has its text in "text".');
  // An answer keeps its empty texts, which are left out when it is sent.
  if (place === 'assistant') return taken(block);
  if (block.text.trim() === '')
    return taken(null, { path, message: 'An empty text block was left out: the API refuses it.' });
  const { citations, ...rest } = block;
  return Array.isArray(citations) && citations.length > 0
    ? taken(
        { ...rest, type: 'text' },
        { path, message: 'Citations were left out: the API takes them in answers only.' },
      )
    : taken(block);
}

function checkFile(block: Block, kind: 'image' | 'document', path: string): SendableBlock {
  const { source, changes, issues } = toSendableSource(block.source, kind, `${path}.source`);
  return source
    ? { block: source === block.source ? block : { ...block, source }, changes, issues }
    : { block: null, changes, issues };
}

function checkSearchResult({ ...block }: Block, path: string): SendableBlock {
  const issues: ContentNote[] = [];
  for (const field of ['source', 'title']) {
    if (typeof block[field] !== 'string')
      issues.push({ path: `${path}.${field}`, message: `A search_result has its ${field} as text.` });
  }
  const { content } = block;
  const isText = (one: unknown) =>
    isJsonObject(one) && one.type === 'text' && typeof one.text === 'string' && one.text.trim() !== '';
  if (!Array.isArray(content) || content.length === 0 || !content.every(isText))
    issues.push({
      path: `${path}.content`,
      message: 'The content of a search_result is a list of one or more text blocks.',
    });
  return issues.length > 0 ? { block: null, changes: [], issues } : taken(block);
}
