import { defineFormat } from '../define-format';

/** The path as one page. */
export const html = defineFormat({
  id: 'html',
  label: 'HTML',
  note: 'One page to read and print, also offline',
  icon: 'page',
  extension: '.html',
  mediaType: 'text/html; charset=utf-8',
  loses: 'Leaves out other branches, the runs, and all settings but the model and the system prompt.',
  write: { of: 'path', load: async () => (await import('@/lib/core/export/to-html')).toHtml },
});
