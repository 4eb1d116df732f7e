import { defineFormat } from '../define-format';

/** The path as Markdown. */
export const markdown = defineFormat({
  id: 'markdown',
  label: 'Markdown',
  note: 'For an issue, a pull request or notes',
  icon: 'text',
  extension: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  loses: 'Leaves out other branches, the runs, and all settings but the model and the system prompt.',
  write: { of: 'path', load: async () => (await import('@/lib/core/export/to-markdown')).toMarkdown },
});
