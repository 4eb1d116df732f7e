import { encodeBase64 } from '@/lib/core/attachment/encode-base64';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { Snapshot } from '@/lib/core/share/snapshot';

/** What a packed snapshot may unfold to: a few bytes can be made to fill a memory. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Writes a snapshot so that it fits into the fragment of an address: deflated, in base64url. */
export async function packSnapshot(snapshot: Snapshot): Promise<string> {
  const packed = new Blob([writeJson(snapshot)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Reads what `packSnapshot` wrote. What comes out is anybody's: it has to be checked.
 *
 * @throws Error for what was cut off on its way, or is something else
 */
export async function unpackSnapshot(text: string): Promise<unknown> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let json = '';
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > MAX_BYTES) throw new Error('The link unfolds to more than 32 MB.');
    json += decoder.decode(next.value, { stream: true });
  }
  return readJson(json + decoder.decode());
}
