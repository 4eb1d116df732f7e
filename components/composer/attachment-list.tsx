'use client';

import {
  CircleMinus,
  FileText,
  Image as ImageIcon,
  type LucideIcon,
  Search,
  Settings,
  Wrench,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { countOf, formatCount, formatSize } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import type { Attachment } from '@/lib/core/attachment/attachment';
import { readPicture } from '@/lib/core/block/image/read-picture';
import { isJsonObject } from '@/lib/core/claude/message';
import type { Attaching } from './use-attachments';

export interface AttachmentListProps {
  attaching: Pick<Attaching, 'attachments' | 'problems' | 'isReading' | 'isKept'>;
  /** Everything attached follows a message, and there is none. */
  lacksMessage: boolean;
  onRemove: (attachment: Attachment) => void;
}

/** What is attached to the next message, each to be taken off again, and what could not be attached. */
export default function AttachmentList({ attaching, lacksMessage, onRemove }: AttachmentListProps) {
  const { attachments, problems, isReading, isKept } = attaching;
  const isSystemCleared = attachments.some(({ role, isCleared }) => role === 'system' && isCleared);
  return (
    <div className="flex flex-col gap-1.5 px-2 pt-2">
      {attachments.length > 0 && (
        <ul aria-label="Attachments" className="flex max-h-48 flex-wrap gap-1.5 overflow-y-auto">
          {attachments.map((attachment, index) => (
            <Chip
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same file, and none changes places
              key={index}
              attachment={attachment}
              isSystemCleared={isSystemCleared}
              onRemove={() => onRemove(attachment)}
            />
          ))}
        </ul>
      )}
      {isReading && (
        <p role="status" className="px-1 text-ink-muted text-xs">
          Reading…
        </p>
      )}
      {!isKept && (
        <p className="px-1 text-ink-muted text-xs">
          Too large to be kept: attach them again if you reload the page.
        </p>
      )}
      {lacksMessage && <p className="px-1 text-ink-muted text-xs">Write a message: this follows it.</p>}
      {problems.length > 0 && (
        <div role="alert" className="rounded-md bg-bad-soft px-2.5 py-1.5 text-bad text-xs">
          {problems.map((problem) => (
            <p key={problem} dir="auto" className="[overflow-wrap:anywhere]">
              {problem}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

interface ChipProps {
  attachment: Attachment;
  /** One part that ends ends all that is said with it. */
  isSystemCleared: boolean;
  onRemove: () => void;
}

function Chip({ attachment, isSystemCleared, onRemove }: ChipProps) {
  const { name } = attachment;
  return (
    <li className="flex h-11 min-w-0 max-w-full items-center gap-2 rounded-lg border border-line bg-surface pr-1.5 pl-1">
      <Thumbnail attachment={attachment} />
      <span className="flex min-w-0 flex-col leading-tight">
        <bdi title={name} className="max-w-52 truncate font-medium text-xs">
          {name}
        </bdi>
        <span className="truncate text-2xs text-ink-muted tabular-nums">
          {toFacts(attachment, isSystemCleared)}
        </span>
      </span>
      <IconButton label={`Remove ${name}`} icon={<X />} onClick={onRemove} />
    </li>
  );
}

const systemIcons: Readonly<Record<string, LucideIcon>> = {
  tool_addition: Wrench,
  tool_removal: CircleMinus,
};

/** A small look at an image; a sign of its kind for everything else. */
function Thumbnail({ attachment: { block, role } }: { attachment: Attachment }) {
  const [isBroken, setBroken] = useState(false);
  const picture = block.type === 'image' && !isBroken ? readPicture(block) : undefined;
  const Icon =
    role === 'system'
      ? (systemIcons[block.type] ?? Settings)
      : block.type === 'search_result'
        ? Search
        : block.type === 'image'
          ? ImageIcon
          : FileText;
  return picture ? (
    // biome-ignore lint/performance/noImgElement: the picture is in the page, there is nothing to fetch or to scale
    <img
      alt=""
      src={`data:${picture.mediaType};base64,${picture.data}`}
      decoding="async"
      onError={() => setBroken(true)}
      className="size-9 shrink-0 rounded-md border border-line bg-sunken object-cover"
    />
  ) : (
    <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-soft">
      <Icon aria-hidden className="size-4" />
    </span>
  );
}

const isDefinition = ({ type, tool }: Attachment['block']): boolean =>
  type === 'tool_addition' && isJsonObject(tool) && tool.type === 'tool_definition';

/** `12 pages · 340 KB · ≈ 27,600 tokens` */
function toFacts(
  { block, role, bytes, tokens, pages, width, height }: Attachment,
  isSystemCleared: boolean,
): string {
  const when = isSystemCleared ? 'up to the next message' : 'after the message';
  if (isDefinition(block)) return `tool defined, ${when}`;
  if (block.type === 'tool_addition') return `tool brought back, ${when}`;
  if (block.type === 'tool_removal') return `tool taken away, ${when}`;
  if (block.type === 'container_upload') return 'uploaded for code execution';
  return [
    ...(role === 'system' ? [`system, ${when}`] : []),
    ...(pages === undefined ? [] : [countOf(pages, 'page')]),
    ...(width === undefined || height === undefined ? [] : [`${width} × ${height}`]),
    formatSize(bytes),
    tokens === null ? 'tokens unknown' : `≈ ${formatCount(tokens)} tokens`,
  ].join(' · ');
}
