'use client';

import { useMutation } from '@tanstack/react-query';
import {
  Braces,
  Check,
  Copy,
  Download,
  FileCode2,
  FileJson,
  FileText,
  FlaskConical,
  Globe,
  List,
  Terminal,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { exportSession } from '@/lib/client/file-calls';
import { saveFile } from '@/lib/client/save-file';
import { type ExportFormat, exportFormats } from '@/lib/core/format/export-formats';
import type { FormatIcon } from '@/lib/core/format/file-format';

const icons: Record<FormatIcon, ReactNode> = {
  data: <FileJson />,
  text: <FileText />,
  page: <Globe />,
  list: <List />,
  body: <Braces />,
  command: <Terminal />,
  test: <FlaskConical />,
  code: <FileCode2 />,
};

export interface ExportDialogProps {
  sessionId: string;
  flush: () => Promise<void>;
  onClose: () => void;
}

interface Wanted {
  format: ExportFormat;
  isCopy: boolean;
}

/** The formats a session can be taken away in. None of them holds a key. */
export default function ExportDialog({ sessionId, flush, onClose }: ExportDialogProps) {
  const get = useMutation({
    mutationFn: async ({ format, isCopy }: Wanted) => {
      await flush();
      const { name, file } = await exportSession(sessionId, format);
      if (isCopy) await navigator.clipboard.writeText(await file.text());
      else saveFile(name, file);
    },
  });
  const isAt = (format: ExportFormat, isCopy: boolean) =>
    get.variables?.format === format && get.variables.isCopy === isCopy;

  return (
    <Dialog title="Export this session" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-4">
        {get.isError && <Notice variant="bad" isAlert title={get.error.message} />}
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
          {exportFormats.map(({ id, label, note, icon, canCopy, loses }) => (
            <li key={id} className="flex items-center gap-3 px-3 py-2 [&>svg]:size-4 [&>svg]:shrink-0">
              <span className="text-ink-muted [&>svg]:size-4">{icons[icon]}</span>
              <div className="min-w-0 flex-1">
                <p className="font-medium">{label}</p>
                <p className="text-ink-soft text-xs">{note}</p>
                {loses && <p className="text-ink-muted text-xs">{loses}</p>}
              </div>
              {canCopy && (
                <Button
                  size="sm"
                  variant="ghost"
                  icon={isAt(id, true) && get.isSuccess ? <Check className="text-good" /> : <Copy />}
                  aria-label={`Copy ${label}`}
                  disabled={get.isPending}
                  onClick={() => get.mutate({ format: id, isCopy: true })}
                >
                  {isAt(id, true) && get.isSuccess ? 'Copied' : 'Copy'}
                </Button>
              )}
              <Button
                size="sm"
                icon={<Download />}
                aria-label={`Download ${label}`}
                disabled={get.isPending}
                onClick={() => get.mutate({ format: id, isCopy: false })}
              >
                {isAt(id, false) && get.isPending ? 'Writing…' : 'Download'}
              </Button>
            </li>
          ))}
        </ul>
        <p className="text-ink-muted text-xs">
          JSON holds every turn and every run, and can be imported again. The others show the current path. No
          file holds an API key or the token of an MCP server; what was said in the session is in it as it is.
        </p>
      </div>
    </Dialog>
  );
}
