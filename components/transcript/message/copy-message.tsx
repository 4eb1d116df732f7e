import type { TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import { CopyButton } from '@/components/ui/copy-button';
import { loadWholeLater } from '@/lib/client/load-whole-later';
import { untilLoaded } from '@/lib/client/until-loaded';
import { toSaid } from './to-said';

/** Copies a message as plain text; what was cut off it is loaded when it is copied. */
export function CopyMessage({ blocks }: { blocks: readonly TranscriptBlock[] }) {
  const write = async (): Promise<string> => {
    const { toPlain } = await untilLoaded(() => import('@/lib/core/block/to-plain'));
    return toPlain(await loadWholeLater(toSaid(blocks)));
  };
  return <CopyButton text={write} label="Copy message" />;
}
