import type { ComponentType } from 'react';
import type { PartProps } from '@/components/blocks/block-view-props';
import { Prose } from '@/components/blocks/prose';
import { DiffLines } from '@/components/ui/text/diff-lines';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeShortJson } from '@/components/ui/text/write-short-json';
import type { CardPart } from '@/lib/core/block/server/server-tool';
import { LinkList } from './link-list';
import { ToolReferences } from './tool-references';

export interface CardPartViewProps {
  part: CardPart;
  /** The tool it is of, for those who hear the page. */
  label: string;
  Part: ComponentType<PartProps>;
}

/** A part of what a server tool was asked or has answered. */
export function CardPartView({ part, label, Part }: CardPartViewProps) {
  switch (part.kind) {
    case 'links':
      return <LinkList links={part.links} />;
    case 'text':
      return (
        <figure className="min-w-0">
          <figcaption className={part.isBad ? 'text-2xs text-bad' : 'text-2xs text-ink-muted'}>
            {part.label}
          </figcaption>
          <TextViewer text={part.text} label={`${part.label} of ${label}`} />
        </figure>
      );
    case 'prose':
      return <Prose text={part.text} isStreaming={false} />;
    case 'diff':
      return (
        <figure className="min-w-0">
          <figcaption className="text-2xs text-ink-muted">{part.label}</figcaption>
          <DiffLines lines={part.lines} label={`edit by ${label}`} />
        </figure>
      );
    case 'files':
      return (
        <p className="text-xs [overflow-wrap:anywhere]">
          <span className="text-ink-muted">Files: </span>
          {part.ids.map((id) => (
            <code key={id} className="mr-2 font-mono">
              {id}
            </code>
          ))}
        </p>
      );
    case 'tools':
      return <ToolReferences names={part.names} />;
    case 'blocks':
      return part.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a result never change places
        <Part key={index} block={block} place="result" label={`result of ${label}`} />
      ));
    case 'note':
      return (
        <p dir="auto" className="text-xs [overflow-wrap:anywhere]">
          {part.text}
        </p>
      );
    case 'json':
      return (
        <TextViewer text={writeShortJson(part.value)} isJson isWritten label={`${part.label} of ${label}`} />
      );
  }
}
