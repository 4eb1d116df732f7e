import { defineFormat } from '../define-format';

/** The recorded calls as a test in Python. */
export const pytest = defineFormat({
  id: 'pytest',
  label: 'pytest file',
  note: 'Replays the recorded calls against your Python',
  icon: 'code',
  extension: '.py',
  mediaType: 'text/x-python; charset=utf-8',
  fileName: { prefix: 'test_', gap: '_' },
  loses: 'Holds the tools and the answered calls of the path, and nothing else.',
  write: { of: 'path', load: async () => (await import('@/lib/core/export/to-pytest')).toPytest },
});
