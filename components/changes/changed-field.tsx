import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';

export interface ChangedFieldProps {
  label: string;
  /** Changed for this run. */
  isChanged: boolean;
  /** Goes back to what the session has. */
  onTakeBack: () => void;
  /** Takes over what the recorded run was sent; absent where that is what stands there. */
  onRecorded?: (() => void) | undefined;
  description?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

/** Something that can be changed for one run: what it is, whether it is changed, and the way back. */
export function ChangedField(props: ChangedFieldProps) {
  const { label, isChanged, onTakeBack, onRecorded, description, error, children } = props;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-6 flex-wrap items-center gap-x-2">
        <span className="whitespace-nowrap font-medium text-ink-soft text-xs">{label}</span>
        {isChanged && <Badge variant="info">changed</Badge>}
        <span className="ml-auto flex gap-1">
          {onRecorded && (
            <Button size="sm" variant="ghost" aria-label={`As recorded: ${label}`} onClick={onRecorded}>
              As recorded
            </Button>
          )}
          {isChanged && (
            <Button
              size="sm"
              variant="ghost"
              icon={<Undo2 />}
              aria-label={`Take back: ${label}`}
              onClick={onTakeBack}
            >
              Take back
            </Button>
          )}
        </span>
      </div>
      {children}
      {error !== undefined && (
        <p role="alert" className="text-bad text-xs">
          {error}
        </p>
      )}
      {error === undefined && description && <p className="text-ink-muted text-xs">{description}</p>}
    </div>
  );
}
