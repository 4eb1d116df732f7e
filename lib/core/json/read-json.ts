import { freezeDeep } from './freeze-deep';
import { findLosses } from './lossless/find-losses';
import { mayHoldLosses } from './lossless/may-hold-losses';
import { rememberSource } from './lossless/remember-source';
import { toCompactTexts } from './to-compact-texts';

/**
 * Parses JSON so that nothing of it is lost: `writeJson` gives it back as it was said.
 *
 * The value is the one JSON.parse gives. Where that says less than the text (an integer beyond 2^53, `1.0`, `1e400`,
 * `-0`, keys such as `"10"` that an object puts in another order, a key that comes twice), the smallest objects and
 * arrays around it remember their text, and are frozen. The memory belongs to the object itself: what is copied,
 * spread or cloned is an ordinary value, and rounded.
 *
 * A number, on its own, that is the whole text, has nothing around it to remember it; it is rounded.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!mayHoldLosses(text)) return value;
  const losses = findLosses(text, value);
  for (const [container, source] of toCompactTexts(text, losses)) rememberSource(container, source);
  for (const { container } of losses) freezeDeep(container);
  return value;
}
