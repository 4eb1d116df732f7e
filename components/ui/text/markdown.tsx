import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { isCostlyMarkdown } from '@/lib/core/markdown/is-costly-markdown';
import { NumberedMark } from './numbered-mark';
import { rehypeMarks } from './rehype-marks';

/** Images could call home and links could lead anywhere: an image is told by its words, a link opens elsewhere. */
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="text-info underline">
      {children}
    </a>
  ),
  img: ({ alt, src }) => <span className="text-ink-muted">[image: {alt || String(src ?? '')}]</span>,
};

const markedComponents: Components = {
  ...components,
  sup: ({ children }) => <NumberedMark number={Number(children)} />,
};

const plugins = [remarkGfm];
const markers = [rehypeMarks];

interface MarkdownProps {
  text: string;
  /** Numbers in it lead to something (`MarkTargetsContext`). */
  hasMarks?: boolean;
}

/** Markdown without raw HTML and without remote images. Loaded when first needed. */
function Markdown({ text, hasMarks = false }: MarkdownProps) {
  if (isCostlyMarkdown(text)) return <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>;
  return (
    <ReactMarkdown
      remarkPlugins={plugins}
      rehypePlugins={hasMarks ? markers : []}
      components={hasMarks ? markedComponents : components}
      skipHtml={false}
    >
      {text}
    </ReactMarkdown>
  );
}

export default memo(Markdown);
