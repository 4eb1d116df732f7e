import { countPagesIn } from '@/lib/core/block/document/count-pages-in';

/** What of a PDF is unpacked to find its pages, in bytes: the objects that tell of 600 pages have less. */
const MAX_UNPACKED = 16 * 1024 * 1024;
/** So many packed streams are looked at. */
const MAX_STREAMS = 5000;
/** A dictionary before a stream is no longer than that. */
const MAX_DICTIONARY = 1000;

/** What is to be known of a PDF before it is sent. */
export interface PdfFacts {
  /** Undefined where it does not say. */
  pages: number | undefined;
  /** It can only be read with a password, or by programs that keep to its rules: the API refuses it. */
  isEncrypted: boolean;
}

/** Reads how many pages a PDF has, also where that is compressed, as in most since version 1.5. Never throws. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const text = new TextDecoder('latin1').decode(bytes);
  const isEncrypted = /\/Encrypt\s{0,9}(\d{1,10}\s{1,9}\d{1,5}\s{1,9}R|<<)/.test(text);
  const pages = countPagesIn(text) ?? (isEncrypted ? undefined : countPagesIn(await unpack(bytes, text)));
  return { pages, isEncrypted };
}

/** The objects of a PDF that are packed into streams. */
async function unpack(bytes: Uint8Array, text: string): Promise<string> {
  const parts: string[] = [];
  let size = 0;
  let streams = 0;
  for (const { index } of text.matchAll(/\/Type\s{0,9}\/ObjStm\b/g)) {
    streams += 1;
    if (streams > MAX_STREAMS || size > MAX_UNPACKED) break;
    const found = findStream(text, index);
    if (!found) continue;
    const unpacked = await inflate(bytes.subarray(found.from, found.to), MAX_UNPACKED - size);
    size += unpacked.length;
    parts.push(unpacked);
  }
  return parts.join('\n');
}

function findStream(text: string, at: number): { from: number; to: number } | undefined {
  const start = /stream\r?\n/.exec(text.slice(at, at + MAX_DICTIONARY));
  if (!start) return undefined;
  const from = at + start.index + start[0].length;
  const to = text.indexOf('endstream', from);
  return to < 0 ? undefined : { from, to };
}

/** What comes out until the stream ends, breaks off, or has given enough. */
async function inflate(packed: Uint8Array, atMost: number): Promise<string> {
  const decoder = new TextDecoder('latin1');
  const reader = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  let text = '';
  try {
    while (text.length < atMost) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
  } catch {
    // Damaged, or with a line end behind it: what came out before tells all the same.
  }
  return text;
}
