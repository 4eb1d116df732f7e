import { ApiError } from '@/lib/client/call-api';
import { importExtensions } from '@/lib/core/format/import-syntax';
import { listImportNames } from '@/lib/core/format/list-import-names';

const IMPORTED = `What can be imported: ${listImportNames('and')} (${importExtensions.join(', ')}), and archives (.zip) of these.`;

/** Text holds no zero byte, and is UTF-8; pictures and other binary files are found out early on. */
const SNIFFED = 4096;

/** Why a file cannot be one to import, by how it begins; undefined where it may be. */
export async function findFileProblem(file: Blob): Promise<string | undefined> {
  const start = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
  if (start.length === 0) return 'It is empty.';
  return start.includes(0) || !isUtf8(start)
    ? `It is no session file: it holds no text. ${IMPORTED}`
    : undefined;
}

/** What a refusal means for who chose the file: the server speaks of the body of a request. */
export async function toImportProblem(error: unknown, file: Blob): Promise<unknown> {
  if (!(error instanceof ApiError) || error.status !== 400 || !/ is not JSON: /.test(error.message))
    return error;
  const begin = (await file.slice(0, SNIFFED).text()).trimStart();
  if (!/^[[{]/.test(begin)) return new Error(`It is no session file: it holds no JSON. ${IMPORTED}`);
  const reason = error.message.replace(/^The body is not JSON: /, 'Its JSON is broken: ');
  return new Error(`${reason.replace(/\.?$/, '.')} ${IMPORTED}`);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // Its last letter may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
