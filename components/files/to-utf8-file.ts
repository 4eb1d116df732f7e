/** The first bytes of a text in UTF-16, by the name of its decoder. */
const MARKS = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

/** A file in UTF-16, as Windows tools write them, as the same text in UTF-8; any other file as it is. */
export async function toUtf8File(file: File): Promise<File> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const mark = MARKS.find(([, one, other]) => one === first && other === second);
  if (!mark) return file;
  const text = new TextDecoder(mark[0]).decode(await file.arrayBuffer());
  return new File([text], file.name, { type: file.type });
}
