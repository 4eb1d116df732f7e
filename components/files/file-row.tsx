'use client';

import { useQuery } from '@tanstack/react-query';
import { Eye, EyeOff, File as FileIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatSize } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import type { SessionFileData } from '@/lib/core/api/stored-file-operations';
import { encodeBase64 } from '@/lib/core/attachment/encode-base64';
import { readText } from '@/lib/core/attachment/read-text';
import { findMediaType } from '@/lib/core/claude/content/find-media-type';
import { readTable } from '@/lib/core/stored-file/read-table';

/** A larger file is not shown, in bytes. */
const MAX_SHOWN = 5 * 1024 * 1024;

export interface FileRowProps {
  file: SessionFileData;
  /** Loads its bytes. */
  load: () => Promise<Blob>;
  download: ReactNode;
}

/** A file of a session, which can be looked into where nothing in it could run. */
export function FileRow({ file, load, download }: FileRowProps) {
  const { name, original_name, size, mime_type, problem } = file;
  const [isOpen, setOpen] = useState(false);
  const canShow = problem === undefined && size !== null && size <= MAX_SHOWN;
  return (
    <li aria-label={name} className="flex flex-col gap-2 px-3 py-2">
      <div className="flex items-center gap-3">
        <FileIcon aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <div className="min-w-0 flex-1">
          <bdi title={original_name} className="block truncate font-medium">
            {name}
          </bdi>
          <p className="text-ink-soft text-xs [overflow-wrap:anywhere]">
            {problem ?? [...(size === null ? [] : [formatSize(size)]), mime_type].join(' · ')}
          </p>
        </div>
        {canShow && (
          <IconButton
            label={`${isOpen ? 'Hide' : 'Show'} ${name}`}
            aria-expanded={isOpen}
            icon={isOpen ? <EyeOff /> : <Eye />}
            onClick={() => setOpen(!isOpen)}
          />
        )}
        {problem === undefined && download}
      </div>
      {isOpen && <Preview file={file} load={load} />}
    </li>
  );
}

/** An image by its first bytes, a table, or text; of anything else is said that it is not shown. */
function Preview({ file, load }: Pick<FileRowProps, 'file' | 'load'>) {
  const { data, error } = useQuery({
    queryKey: ['file-preview', file.file_id],
    queryFn: async () => new Uint8Array(await (await load()).arrayBuffer()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error)
    return (
      <p role="alert" className="text-bad text-xs">
        {error.message}
      </p>
    );
  if (!data)
    return (
      <p role="status" className="text-ink-muted text-xs">
        Loading…
      </p>
    );
  const mediaType = findMediaType(encodeBase64(data.subarray(0, 24)));
  if (mediaType?.startsWith('image/'))
    return (
      // biome-ignore lint/performance/noImgElement: the picture is in the page, there is nothing to fetch or to scale
      <img
        alt={file.name}
        src={`data:${mediaType};base64,${encodeBase64(data)}`}
        className="max-h-80 max-w-full self-start rounded border border-line bg-sunken object-contain"
      />
    );
  const text = mediaType ? undefined : readText(data);
  if (text === undefined)
    return (
      <p className="text-ink-muted text-xs">It is neither an image nor text. Download it to look at it.</p>
    );
  const separator = /\.tsv$/i.test(file.name) ? '\t' : ',';
  return /\.[ct]sv$/i.test(file.name) ? (
    <TablePreview rows={readTable(text, separator)} name={file.name} />
  ) : (
    <div className="max-h-80 overflow-auto">
      <TextViewer text={text} label={file.name} />
    </div>
  );
}

function TablePreview({ rows, name }: { rows: readonly (readonly string[])[]; name: string }) {
  const [head = [], ...body] = rows;
  return (
    <div className="max-h-80 overflow-auto rounded border border-line">
      <table aria-label={name} className="min-w-full text-xs">
        <thead className="bg-sunken">
          <tr>{toCells(head, 'th')}</tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never change places
            <tr key={index} className="border-line border-t">
              {toCells(row, 'td')}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const toCells = (row: readonly string[], Cell: 'th' | 'td') =>
  row.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Cell key={index} className="max-w-60 truncate px-2 py-1 text-left" title={text}>
      {text}
    </Cell>
  ));
