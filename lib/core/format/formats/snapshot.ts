import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { defineFormat } from '../define-format';
import { valueReader } from '../value-reader';

/** What a link shows, as the API gives it. */
export const snapshot = defineFormat({
  id: 'snapshot',
  label: 'The JSON of a link',
  note: 'What a link shows',
  icon: 'data',
  extension: '.json',
  mediaType: 'application/json',
  read: valueReader(
    'the JSON of a link',
    (value): value is JsonObject => isJsonObject(value) && value.type === 'loopbench.snapshot',
    async () => (await import('@/lib/core/file/read-snapshot')).readSnapshot,
  ),
});
