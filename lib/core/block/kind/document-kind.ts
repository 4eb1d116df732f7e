import { describeDocument } from '@/lib/core/block/document/describe-document';
import { isBlocks } from '@/lib/core/block/is-blocks';
import type { CardPart } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toSite, toWebAddress } from '@/lib/core/link/to-web-address';
import { type BlockCard, makeCardKind } from './make-card-kind';

/** A document: its text, the blocks it consists of, or where it lies. A PDF is told by its facts. */
export const documentKind = makeCardKind({
  types: ['document'],
  label: 'Document',
  is: (block): block is Block => block.type === 'document' && isJsonObject(block.source),
  toCard: readDocument,
});

function readDocument(block: Block): BlockCard {
  const { context, source } = block;
  return {
    title: describeDocument(block),
    parts: [
      ...(typeof context === 'string' && context !== '' ? [{ kind: 'note' as const, text: context }] : []),
      ...(isJsonObject(source) ? readSource(source) : []),
    ],
  };
}

function readSource({ type, data, url, content }: JsonObject): CardPart[] {
  if (type === 'text' && typeof data === 'string') return [{ kind: 'text', label: 'text', text: data }];
  const address = toWebAddress(url);
  if (address !== undefined)
    return [{ kind: 'links', links: [{ title: toLine(url), url: address, notes: [toSite(address)] }] }];
  if (typeof content === 'string') return [{ kind: 'text', label: 'text', text: content }];
  return isBlocks(content) ? [{ kind: 'blocks', blocks: content }] : [];
}
