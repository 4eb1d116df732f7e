import Link from 'next/link';
import { isValidElement, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { toDocHref } from '@/lib/core/docs/to-doc-href';
import { toHeadingId } from '@/lib/core/docs/to-heading-id';

const plugins = [remarkGfm];

interface DocTextProps {
  /** The page as Markdown. It is the product's own: pictures and links are as it says. */
  text: string;
  /** Its place in the folder, without `.md`: its links are relative to it. */
  page: string;
}

/** A page of the documentation, laid out on the server: no script of it reaches the browser. */
export function DocText({ text, page }: DocTextProps) {
  return (
    <article className="prose docs min-w-0">
      <ReactMarkdown remarkPlugins={plugins} components={makeComponents(page)}>
        {text}
      </ReactMarkdown>
    </article>
  );
}

function makeComponents(page: string): Components {
  return {
    a: ({ href = '', children }) => <DocLink href={toDocHref(href, page)}>{children}</DocLink>,
    // biome-ignore lint/performance/noImgElement: a page names the pictures that lie beside it, in the size they are shown in
    img: ({ src, alt }) => <img src={toDocHref(String(src ?? ''), page)} alt={alt ?? ''} loading="lazy" />,
    h2: ({ children }) => <h2 id={toHeadingId(readText(children))}>{children}</h2>,
    h3: ({ children }) => <h3 id={toHeadingId(readText(children))}>{children}</h3>,
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    table: ({ children }) => <table tabIndex={0}>{children}</table>,
  };
}

function DocLink({ href, children }: { href: string; children: ReactNode }) {
  const look = 'text-info underline';
  // A page of the documentation is turned to; a file, or another site, is opened.
  if (/^\/docs(\/[\w/-]+)?(#|$)/.test(href))
    return (
      <Link href={{ pathname: href.replace(/#.*/, ''), hash: href.split('#')[1] ?? null }} className={look}>
        {children}
      </Link>
    );
  return (
    <a href={href} className={look}>
      {children}
    </a>
  );
}

function readText(children: ReactNode): string {
  if (typeof children === 'string' || typeof children === 'number') return String(children);
  if (Array.isArray(children)) return children.map(readText).join('');
  if (isValidElement<{ children?: ReactNode }>(children)) return readText(children.props.children);
  return '';
}
