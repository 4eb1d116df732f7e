'use client';

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/form/textarea';
import { Notice } from '@/components/ui/notice';
import { describeError } from './describe-error';

export interface ErrorNoticeProps {
  /** What could not be shown. */
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** Says that a part of the page failed, why, and what can be done. */
export default function ErrorNotice({ title, error, onRetry }: ErrorNoticeProps) {
  const [copied, setCopied] = useState<'copied' | 'refused'>();
  const details = describeError(title, error);
  const copy = () =>
    navigator.clipboard.writeText(details.whole).then(
      () => setCopied('copied'),
      () => setCopied('refused'),
    );
  return (
    <Notice
      variant="bad"
      isAlert
      icon={<TriangleAlert />}
      title={title}
      actions={
        <>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
          <Button size="sm" onClick={copy}>
            {copied === 'copied' ? 'Copied' : 'Copy details'}
          </Button>
        </>
      }
    >
      <p dir="auto">{details.line}</p>
      {copied === 'refused' && (
        <Textarea
          size="sm"
          readOnly
          aria-label="Details"
          value={details.whole}
          className="mt-1 h-24 font-mono"
        />
      )}
    </Notice>
  );
}
