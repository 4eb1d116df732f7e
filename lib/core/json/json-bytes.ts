/** The bytes of a JSON text (UTF-8) that give it its shape. */
export const JSON_BYTES = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  colon: 0x3a,
  lineFeed: 0x0a,
  openArray: 0x5b,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

export const isOpening = (byte: number | undefined): boolean =>
  byte === JSON_BYTES.openArray || byte === JSON_BYTES.openObject;

export const isClosing = (byte: number | undefined): boolean =>
  byte === JSON_BYTES.closeArray || byte === JSON_BYTES.closeObject;
