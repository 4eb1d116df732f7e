import { holdsMillion } from '@/lib/core/claude/holds-million';
import type { ModelFacts } from '@/lib/core/claude/model-facts';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { Attachment } from './attachment';

const MB = 1024 * 1024;

/**
 * Why one more file would be too much for a message; undefined where it fits.
 *
 * @param held what is attached already
 */
export function findExcess(
  held: readonly Attachment[],
  next: Attachment,
  model: Pick<ModelFacts, 'contextWindow'>,
): string | undefined {
  const all = [...held, next];
  const isMillion = holdsMillion(model);
  const mostImages = (isMillion ? limits.requestImages : limits.requestImagesOfSmall).value;
  const mostPages = (isMillion ? limits.requestPages : limits.requestPagesOfSmall).value;
  const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  const pages = all.reduce((sum, one) => sum + (one.pages ?? 0), 0);
  const images = all.filter(({ block }) => block.type === 'image');
  const isOverSide = ({ width = 0, height = 0 }: Attachment) =>
    Math.max(width, height) > limits.manyImagesSide.value;
  if (bytes > limits.attachedBytes.value)
    return `${next.name} is not attached: all files together may have ${limits.attachedBytes.value / MB} MB.`;
  if (pages > mostPages)
    return `${next.name} is not attached: with it there are ${pages} pages, and the model takes ${mostPages}. Attach a part of it.`;
  if (images.length > mostImages)
    return `${next.name} is not attached: the model takes ${mostImages} images.`;
  if (images.length <= limits.manyImages.value) return undefined;
  const large = images.find(isOverSide);
  return (
    large &&
    `${next.name} is not attached: with more than ${limits.manyImages.value} images none may have more than ${limits.manyImagesSide.value} pixels on a side, and ${large.name} has ${large.width} × ${large.height}.`
  );
}
