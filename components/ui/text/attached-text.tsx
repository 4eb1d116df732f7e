import { Paperclip, Pencil, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatSize } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from './text-viewer';

/** A longer text is not put into a box: typing in it would hold the page up. In UTF-16 units. */
export const MAX_TYPED = 1_000_000;

export interface AttachedTextProps {
  text: string;
  /** What it is, for those who hear the page. */
  label: string;
  /** Puts it into a box all the same. */
  onEdit?: (() => void) | undefined;
  onRemove: () => void;
}

/** A text too long to be typed in, as it will be sent. */
export function AttachedText({ text, label, onEdit, onRemove }: AttachedTextProps) {
  return (
    <section aria-label={label} className="rounded-md border border-line-strong bg-surface p-2">
      <div className="mb-1 flex items-center gap-2 text-ink-soft text-xs">
        <Paperclip className="size-3.5 shrink-0" />
        <span className="min-w-0 flex-1">
          {formatSize(text.length)}, attached: it is sent whole, and not kept when the page is reloaded.
        </span>
        {onEdit && (
          <Button size="sm" variant="ghost" icon={<Pencil />} onClick={onEdit}>
            Edit all the same
          </Button>
        )}
        <IconButton label="Remove the attached text" icon={<X />} onClick={onRemove} />
      </div>
      <div className="max-h-40 overflow-auto">
        <TextViewer text={text} label={label} />
      </div>
    </section>
  );
}
