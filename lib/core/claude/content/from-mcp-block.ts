import { type Block, isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { refused, type SendableBlock, taken } from './sendable-block';

/**
 * A block as MCP servers and other APIs write it, in the Messages API's own form. Undefined where it is not one of those.
 * What it holds is not judged here. Source: the content blocks of the Model Context Protocol.
 */
export function fromMcpBlock(block: Block, path: string): SendableBlock | undefined {
  switch (block.type) {
    case 'image':
      return block.source === undefined && typeof block.data === 'string'
        ? toFile(block.data, block.mimeType ?? block.mediaType, path)
        : undefined;
    case 'image_url':
    case 'input_image':
      return fromImageUrl(block, path);
    case 'input_text':
    case 'output_text':
      return taken(
        { type: 'text', text: block.text },
        { path, message: `"${block.type}" became a text block.` },
      );
    case 'resource':
      return fromResource(block, path);
    case 'resource_link':
      return fromLink(block, path);
    case 'audio':
    case 'input_audio':
    case 'video':
      return refused(
        path,
        `The API takes no ${block.type === 'video' ? 'video' : 'audio'}. Give in text what is said in it.`,
      );
    default:
      return undefined;
  }
}

function fromImageUrl({ image_url: given, url }: Block, path: string): SendableBlock {
  const address = isJsonObject(given) ? given.url : (given ?? url);
  return taken(
    { type: 'image', source: { type: 'url', url: address } },
    { path, message: 'The image of another API became an image block.' },
  );
}

/** The bytes of a file: an image or a PDF. */
function toFile(data: string, mediaType: unknown, path: string): SendableBlock {
  const isPdf = mediaType === 'application/pdf';
  const source: JsonObject = {
    type: 'base64',
    ...(mediaType === undefined ? {} : { media_type: mediaType }),
    data,
  };
  return taken(
    { type: isPdf ? 'document' : 'image', source },
    {
      path,
      message: `The ${isPdf ? 'file' : 'image'} of MCP became ${isPdf ? 'a document' : 'an image'} block with a base64 source.`,
    },
  );
}

function fromResource({ resource }: Block, path: string): SendableBlock {
  if (!isJsonObject(resource))
    return refused(`${path}.resource`, 'A resource of MCP is an object with "uri" and "text".');
  const { text, blob, mimeType } = resource;
  if (typeof text === 'string')
    return taken(
      { type: 'text', text },
      { path, message: 'The text of the MCP resource became a text block.' },
    );
  const isFile =
    typeof mimeType === 'string' && (mimeType.startsWith('image/') || mimeType === 'application/pdf');
  if (typeof blob === 'string' && isFile) return toFile(blob, mimeType, path);
  return refused(
    `${path}.resource`,
    'Of MCP resources only text, images and PDF files can be sent. Give the content of this one as text.',
  );
}

function fromLink({ uri, name, title, description }: Block, path: string): SendableBlock {
  if (typeof uri !== 'string' || uri === '')
    return refused(`${path}.uri`, 'A resource_link of MCP needs its "uri".');
  const label = [title, name].find((one) => typeof one === 'string' && one !== '');
  const about = typeof description === 'string' && description !== '' ? `\n${description}` : '';
  return taken(
    { type: 'text', text: `${label === undefined ? '' : `${label}: `}${uri}${about}` },
    { path, message: 'The MCP resource_link became text: its name and its uri. The model cannot follow it.' },
  );
}
