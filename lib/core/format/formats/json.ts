import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { defineFormat } from '../define-format';
import { valueReader } from '../value-reader';

/** A whole session, written and read byte for byte. */
export const json = defineFormat({
  id: 'json',
  label: 'JSON',
  note: 'The whole session: import it anywhere, replay it, fork it',
  icon: 'data',
  extension: '.loopbench.json',
  mediaType: 'application/json',
  write: {
    of: 'session',
    load: async () => (await import('@/lib/core/file/write-session-file')).writeSessionFile,
  },
  read: valueReader(
    'exported sessions',
    (value): value is JsonObject => isJsonObject(value) && value.type === 'loopbench.session',
    async () => (await import('@/lib/core/file/read-session-file')).readSessionFile,
  ),
});
