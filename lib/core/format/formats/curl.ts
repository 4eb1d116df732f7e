import { defineFormat } from '../define-format';

/** The request as a command. */
export const curl = defineFormat({
  id: 'curl',
  label: 'cURL',
  note: 'As a command, with the key from $ANTHROPIC_API_KEY',
  icon: 'command',
  extension: '.sh',
  mediaType: 'text/x-shellscript; charset=utf-8',
  canCopy: true,
  loses: 'Leaves out the title, tools that are switched off, who answers, the runs and other branches.',
  write: { of: 'path', load: async () => (await import('@/lib/core/export/to-curl')).toCurl },
});
