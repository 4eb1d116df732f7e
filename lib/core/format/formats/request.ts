import { isJsonObject } from '@/lib/core/claude/message';
import type { RequestBody } from '@/lib/core/file/read-request-body';
import { defineFormat } from '../define-format';
import { valueReader } from '../value-reader';

/** The body of a request to the Messages API. */
export const request = defineFormat({
  id: 'request',
  label: 'Request body',
  note: 'What is sent next, or was sent last',
  icon: 'body',
  extension: '.request.json',
  mediaType: 'application/json',
  canCopy: true,
  loses: 'Leaves out the title, tools that are switched off, who answers, the runs and other branches.',
  write: {
    of: 'path',
    load: async () => (await import('@/lib/core/export/write-request')).writeRequest,
  },
  read: valueReader(
    'request bodies of the Messages API (with "messages")',
    (value): value is RequestBody => isJsonObject(value) && Array.isArray(value.messages),
    async () => (await import('@/lib/core/file/read-request-body')).readRequestBody,
  ),
});
