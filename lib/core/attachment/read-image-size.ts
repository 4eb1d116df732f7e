/** The sides of an image, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** A JPEG has some dozens of segments before its frame; one with more was made to keep us busy. */
const MAX_SEGMENTS = 1000;

/**
 * The size an image says it has: PNG, JPEG, GIF or WebP by its first bytes. Undefined where it is cut off, or of another
 * kind. Source: the formats' specifications.
 */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = readSize(view);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // It ends before it has said its size.
    return undefined;
  }
}

function readSize(view: DataView): ImageSize | undefined {
  const head = view.getUint32(0);
  if (head === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (head === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (head >>> 8 === 0xffd8ff) return readJpeg(view);
  return head === 0x52494646 && view.getUint32(8) === 0x57454250 ? readWebp(view) : undefined;
}

/** The frame header (SOF0 to SOF15 without the tables among them) holds the size. */
function readJpeg(view: DataView): ImageSize | undefined {
  let at = 2;
  for (let segment = 0; segment < MAX_SEGMENTS; segment += 1) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // A filler byte, or a marker without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function readWebp(view: DataView): ImageSize | undefined {
  const kind = view.getUint32(12);
  const read24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 0x56503858) return { width: read24(24) + 1, height: read24(27) + 1 };
  if (kind === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 0x5650384c) return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
