import { toHeadingId } from './to-heading-id';

export interface Heading {
  /** 1 for the title of the page. */
  level: number;
  text: string;
  id: string;
}

const HEADING = /^(#{1,6}) (.+)$/;

/** The headings of a page in Markdown, in order. What stands in code blocks is none. */
export function listHeadings(markdown: string): Heading[] {
  let fence = '';
  return markdown.split('\n').flatMap((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' ? mark !== '' : mark.startsWith(fence)) {
      fence = fence === '' ? mark : '';
      return [];
    }
    const [, signs = '', written = ''] = (fence === '' && HEADING.exec(line)) || [];
    const text = written.replaceAll(/[`*]/g, '');
    return signs === '' ? [] : [{ level: signs.length, text, id: toHeadingId(text) }];
  });
}
