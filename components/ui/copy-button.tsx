import { Check, Copy, Loader } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toProblem } from '@/lib/core/to-problem';
import { IconButton } from './icon-button';
import { toast } from './toast';

const SHOWN_MS = 1500;

/** A text, or what makes or loads it when it is copied. */
type CopiedText = string | (() => string | Promise<string>);

/** Copies a text to the clipboard and says that it has. */
export function CopyButton({ text, label = 'Copy' }: { text: CopiedText; label?: string }) {
  const [state, setState] = useState<'idle' | 'loading' | 'copied'>('idle');

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const copied = typeof text === 'string' ? text : text();
    try {
      if (typeof copied === 'string') await navigator.clipboard.writeText(copied);
      else {
        setState('loading');
        // Given as a promise: a browser lets a page copy only in the moment of the click.
        const blob = copied.then((whole) => new Blob([whole], { type: 'text/plain' }));
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      }
      setState('copied');
    } catch (error) {
      setState('idle');
      toast(`Not copied: ${toProblem(error)}`, { isError: true });
    }
  };

  const icons = {
    idle: <Copy />,
    loading: <Loader className="animate-spin" />,
    copied: <Check className="text-good" />,
  };
  return (
    <IconButton
      label={state === 'copied' ? 'Copied' : state === 'loading' ? 'Loading the whole text…' : label}
      icon={icons[state]}
      onClick={copy}
    />
  );
}
