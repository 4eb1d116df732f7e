import type { HtmlWriter } from '@/lib/core/block/block-kind';
import { CITATION_MARK, type CitedSource } from '@/lib/core/block/cite/mark-citations';
import { findBlockKind } from '@/lib/core/block/find-block-kind';
import { unknownKind } from '@/lib/core/block/kind/unknown-kind';
import { MAX_PARTS_DEEP } from '@/lib/core/block/read-block';
import { writeJson } from '@/lib/core/json/write-json';
import { type RenderBudget, renderMarkdown } from '@/lib/core/markdown/render-markdown';
import { layOut } from './lay-out';

/** A page that is written: what all its texts together may still cost to render, and how many anchors it has. */
export interface HtmlPage extends RenderBudget {
  anchors?: number;
}

/** @param level how many blocks lie around what is written */
export function createHtmlWriter(page: HtmlPage, level = 0): HtmlWriter {
  const write: HtmlWriter = {
    escape: escapeHtml,
    text: (text) => `<div class="text" dir="auto">${escapeHtml(text)}</div>`,
    prose(text, sources = []) {
      const first = page.anchors ?? 0;
      page.anchors = first + sources.length;
      const marks = {
        pattern: CITATION_MARK,
        write: (number: number) =>
          number > sources.length ? '' : `<sup><a href="#source-${first + number}">${number}</a></sup>`,
      };
      const html = renderMarkdown(text, page, sources.length > 0 ? marks : undefined);
      const shown =
        html === undefined ? write.text(text) : `<div class="text prose" dir="auto">\n${html}</div>`;
      return sources.length === 0 ? shown : `${shown}\n${writeSources(sources, first, write)}`;
    },
    link: (text, url) =>
      url === undefined
        ? `<span>${escapeHtml(text)}</span>`
        : `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer nofollow">${escapeHtml(text)}</a>`,
    pre: (text) => `<pre dir="auto" tabindex="0">${escapeHtml(text)}</pre>`,
    json: (value) => write.pre(writeJson(value, 2) ?? ''),
    laidOut: (text) => write.pre(layOut(text).text),
    fold: (label, html) => `<details><summary dir="auto">${escapeHtml(label)}</summary>\n${html}\n</details>`,
    block(block, place) {
      const kind = level > MAX_PARTS_DEEP ? unknownKind : findBlockKind(block);
      return kind.toHtml(block, createHtmlWriter(page, level + 1), place);
    },
  };
  return write;
}

/** What a text cites, under the numbers of its marks. */
function writeSources(sources: readonly CitedSource[], first: number, write: HtmlWriter): string {
  const items = sources.map(({ number, title, url, quotes }) => {
    const told = quotes.map(({ place, quote }) =>
      [
        place === '' ? '' : `<small>${escapeHtml(place)}</small>`,
        quote === '' ? '' : `<q>${escapeHtml(quote)}</q>`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
    return `<li id="source-${first + number}" dir="auto">${[write.link(title, url), ...told].join(' ')}</li>`;
  });
  return `<ol class="sources" aria-label="Sources">\n${items.join('\n')}\n</ol>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  // A carriage return or NUL would be read as something else, so that they are left out.
  return text.replace(/[\0\r]/g, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
