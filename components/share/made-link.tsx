import { Check, Copy, ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/form/input';
import { formatSize } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';

/** Longer ones get lost in chats and mails. Characters. */
const LONG_LINK = 8000;

/** The link, told this once. */
export function MadeLink({
  url,
  leftOut = [],
  isStored,
  onClose,
}: {
  url: string;
  /** Files that could not be copied, with the reason. */
  leftOut?: readonly string[];
  isStored: boolean;
  onClose: () => void;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className="flex flex-col gap-4 p-4">
      {isStored ? (
        <p>Copy the link now. It is shown only once: Loopbench stores only a hash of it.</p>
      ) : (
        <p>
          The link is ready, and holds everything itself ({formatSize(url.length)}): nothing of it is stored,
          and it can be neither revoked nor counted.
          {url.length > LONG_LINK && ' Some programs cut links of this length: try it where you send it.'}
        </p>
      )}
      {isLoopback(url) && (
        <p className="text-wait">
          Only this machine can open it: Loopbench accepts no connections from outside.{' '}
          <Link href="/docs/hosting#reach-it-from-elsewhere" className="underline">
            Make it reachable
          </Link>
        </p>
      )}
      {leftOut.length > 0 && (
        <Notice variant="wait" title="Some files could not be copied.">
          <ul className="list-disc pl-4">
            {leftOut.map((file) => (
              <li key={file} dir="auto" className="[overflow-wrap:anywhere]">
                {file}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex gap-2">
        <Input
          aria-label="Link"
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
          className="font-mono text-xs"
        />
        <Button variant="primary" icon={isCopied ? <Check /> : <Copy />} onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <div className="flex items-center gap-3">
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-info hover:underline"
        >
          <ExternalLink className="size-3.5" /> Open it
        </a>
        <a href="/shares" className="text-info hover:underline">
          All links
        </a>
        <Button className="ml-auto" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}

const isLoopback = (url: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
