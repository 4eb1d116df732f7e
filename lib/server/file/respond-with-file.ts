import 'server-only';
import type { ExportFormat } from '@/lib/core/export/export-formats';
import { toFileName } from '@/lib/core/export/to-file-name';

const types: Record<ExportFormat, string> = {
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  jsonl: 'application/jsonl',
  request: 'application/json',
  curl: 'text/x-shellscript; charset=utf-8',
  vitest: 'text/plain; charset=utf-8',
  pytest: 'text/x-python; charset=utf-8',
};

/**
 * Answers with a file to be saved. What a session holds is never shown as a page under our own address: it is a
 * download, and a browser that showed it all the same would let it do nothing.
 */
export function respondWithFile(title: string, format: ExportFormat, text: string): Response {
  const { ascii, unicode } = toFileName(title, format);
  return new Response(text, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encode(unicode)}`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** As RFC 8187 has it: `encodeURIComponent` leaves four characters that are to be encoded, too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
