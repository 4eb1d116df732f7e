import { ImageIcon } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useWholeText } from '@/components/ui/text/use-whole-text';
import { describeImage } from '@/lib/core/block/image/describe-image';
import { readPicture } from '@/lib/core/block/image/read-picture';
import { isJsonObject } from '@/lib/core/claude/message';
import { holdsCut, wholeLength } from '@/lib/core/cut/cut-mark';
import { toWebAddress } from '@/lib/core/link/to-web-address';
import type { BlockViewProps } from './block-view-props';
import JsonView from './json-view';

/** A larger picture is told in words, in characters of base64: the API takes 10 MB at most. */
const MAX_SHOWN = 14_000_000;
/** A larger one is not in the page twice, once in its data and once as the server laid it out. */
const MAX_TWICE = 100_000;

/** A picture that the block holds itself. What lies elsewhere is never fetched: it is told in words. */
export default function ImageView({ block, place, label }: BlockViewProps) {
  const source = isJsonObject(block.source) ? block.source : {};
  const given = typeof source.data === 'string' ? source.data : '';
  const length = holdsCut(given) ? wholeLength(given) : given.length;
  const isShown = length <= MAX_SHOWN;
  const data = useWholeText(given, { isWanted: isShown });
  const isInBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => length <= MAX_TWICE,
  );
  const [isBroken, setBroken] = useState(false);
  const title = describeImage(block, length);
  const isLoading = isShown && holdsCut(data);
  if (isLoading || (isShown && !isInBrowser)) return <p className="text-ink-muted text-xs">{title}</p>;
  const picture = isShown && !isBroken ? readPicture({ ...block, source: { ...source, data } }) : undefined;
  const address = toWebAddress(source.url);
  if (!picture && address !== undefined)
    return (
      <p className="flex min-w-0 items-start gap-1.5 text-xs">
        <ImageIcon className="mt-0.5 size-3.5 shrink-0 text-ink-muted" />
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="min-w-0 text-info underline underline-offset-2 [overflow-wrap:anywhere]"
        >
          {title}
        </a>
        <span className="shrink-0 text-ink-muted">(not loaded)</span>
      </p>
    );
  // What is wrong with it stands in its JSON.
  if (!picture)
    return (
      <JsonView block={block} place={place === 'result' ? 'model' : place} label={label} title={title} />
    );
  return (
    <figure className="flex min-w-0 flex-col items-start gap-1">
      {/* biome-ignore lint/performance/noImgElement: the picture is in the page, there is nothing to fetch or to scale */}
      <img
        alt={title}
        src={`data:${picture.mediaType};base64,${picture.data}`}
        decoding="async"
        onError={() => setBroken(true)}
        className="max-h-96 max-w-full rounded border border-line bg-sunken object-contain"
      />
      <figcaption className="text-ink-muted text-xs">{title}</figcaption>
    </figure>
  );
}
