import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';

/** An element or a text as `remark-rehype` makes them, as far as it is looked at here. */
interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** HTML in a text is told, not taken. */
const handlers: Options['handlers'] = {
  html: (_state, { value }) => ({ type: 'text', value }),
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { handlers })
  .use(() => (tree: Node) => tame(tree))
  .use(rehypeStringify)
  .freeze();

/**
 * Renders Markdown, with the tables and lists of GitHub, as the transcript does: HTML in it is shown as text, an image
 * by its words, and a link leads to the web or nowhere. What comes out loads nothing.
 */
export function renderMarkdown(text: string): string {
  return String(processor.processSync(text));
}

function tame(node: Node): void {
  const { tagName, properties = {} } = node;
  if (tagName === 'img') {
    node.type = 'text';
    node.value = `[image: ${properties.alt || properties.src || ''}]`;
  } else if (tagName === 'a' && !leadsSomewhere(String(properties.href ?? ''))) {
    node.tagName = 'span';
    node.properties = {};
  } else if (tagName === 'a') {
    node.properties = { ...properties, rel: ['noopener', 'noreferrer', 'nofollow'] };
  } else if (tagName === 'pre') {
    // What scrolls has to be reachable by keyboard.
    node.properties = { ...properties, tabIndex: 0 };
  }
  for (const child of node.children ?? []) tame(child);
}

/** The web, or a note of the same text. */
const leadsSomewhere = (href: string): boolean => /^(https?:|mailto:|#)/i.test(href);
