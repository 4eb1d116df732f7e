import ErrorNotice from '@/components/ui/problem/error-notice';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeJson } from '@/lib/core/json/write-json';

export interface BrokenBlockProps {
  title: string;
  /** What is shown as JSON, and what it is in a word. */
  value: unknown;
  name: string;
  error: unknown;
  onRetry: () => void;
}

/** In the place of a block whose view failed: why, and the block as JSON. */
export default function BrokenBlock({ title, value, name, error, onRetry }: BrokenBlockProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <ErrorNotice title={title} error={error} onRetry={onRetry} />
      <TextViewer text={writeJson(value, 2)} isJson isWritten label={name} />
    </div>
  );
}
