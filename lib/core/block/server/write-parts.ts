import type { BlockPlace, HtmlWriter, MarkdownWriter } from '@/lib/core/block/block-kind';
import { writeJson } from '@/lib/core/json/write-json';
import type { CardPart, FoundLink } from './server-tool';

type Of<K extends CardPart['kind']> = Extract<CardPart, { kind: K }>;
type Writers<R> = { [K in CardPart['kind']]: (part: Of<K>) => R };

const write = <R>(writers: Writers<R>, part: CardPart): R =>
  (writers[part.kind] as (part: CardPart) => R)(part);

/** Of a part of a server tool's card: what it says, as plain text, apart from the blocks it holds. */
export function partToText(part: CardPart): string {
  return write<string>(
    {
      links: ({ links }) => links.map(linkToText).join('\n'),
      text: ({ label, text }) => `${label}:\n${text}`,
      prose: ({ text }) => text,
      diff: ({ lines }) => lines.join('\n'),
      files: ({ ids }) => `Files: ${ids.join(', ')}`,
      tools: ({ names }) => `Tools: ${names.join(', ')}`,
      blocks: () => '',
      note: ({ text }) => text,
      json: ({ value }) => writeJson(value, 2),
    },
    part,
  );
}

const linkToText = ({ title, url, notes }: FoundLink): string =>
  [title, ...(url === undefined ? [] : [url]), ...notes].join(' · ');

/** As paragraphs of Markdown. */
export function partToMarkdown(part: CardPart, to: MarkdownWriter, role: BlockPlace['role']): string[] {
  return write<string[]>(
    {
      links: ({ links }) => [
        links
          .map(({ title, url, notes }) => `- ${[to.link(title, url), ...notes.map(to.line)].join(' · ')}`)
          .join('\n'),
      ],
      text: ({ label, text }) => [`*${to.line(label)}*`, to.fence(text)],
      prose: ({ text }) => [to.quote(text)],
      diff: ({ lines }) => [to.fence(lines.join('\n'), 'diff')],
      files: ({ ids }) => [`Files: ${ids.map(to.code).join(', ')}`],
      tools: ({ names }) => [`Tools: ${names.map(to.code).join(', ')}`],
      blocks: ({ blocks }) => blocks.flatMap((block) => to.block(block, { role, isPart: true })),
      note: ({ text }) => [to.line(text)],
      json: ({ value }) => [to.json(value)],
    },
    part,
  );
}

/** As HTML. */
export function partToHtml(part: CardPart, to: HtmlWriter, role: BlockPlace['role']): string {
  const list = (label: string, items: readonly string[]) =>
    `<p class="part">${label} ${items.map((item) => `<code>${to.escape(item)}</code>`).join(', ')}</p>`;
  return write<string>(
    {
      links: ({ links }) =>
        `<ul class="links">\n${links
          .map(
            ({ title, url, notes }) =>
              `<li dir="auto">${to.link(title, url)}${notes.map((note) => ` · <small>${to.escape(note)}</small>`).join('')}</li>`,
          )
          .join('\n')}\n</ul>`,
      text: ({ label, text }) => `<h4>${to.escape(label)}</h4>\n${to.pre(text)}`,
      prose: ({ text }) => to.prose(text),
      diff: ({ lines }) => to.pre(lines.join('\n')),
      files: ({ ids }) => list('Files:', ids),
      tools: ({ names }) => list('Tools:', names),
      blocks: ({ blocks }) => blocks.map((block) => to.block(block, { role, isPart: true })).join('\n'),
      note: ({ text }) => `<p class="part" dir="auto">${to.escape(text)}</p>`,
      json: ({ label, value }) => `<h4>${to.escape(label)}</h4>\n${to.json(value)}`,
    },
    part,
  );
}
