import { defineFormat } from '../define-format';
import { valueReader } from '../value-reader';

/** The messages of the path, one a line; read also where they stand in a JSON array. */
export const jsonl = defineFormat({
  id: 'jsonl',
  label: 'Messages, JSONL',
  note: 'A message a line, for datasets and scripts',
  icon: 'list',
  extension: '.jsonl',
  mediaType: 'application/jsonl',
  loses: 'Leaves out the settings, the tools, the runs and other branches.',
  write: { of: 'path', load: async () => (await import('@/lib/core/export/to-jsonl')).toJsonl },
  read: valueReader(
    'messages as JSON or JSONL',
    (value): value is unknown[] => Array.isArray(value),
    async () => {
      const { readMessages } = await import('@/lib/core/file/read-messages');
      return (messages, now) => readMessages(messages, now);
    },
  ),
});
