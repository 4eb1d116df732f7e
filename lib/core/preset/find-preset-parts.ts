import type { PresetPart, PresetParts } from './preset-parts';

/** Which parts a preset holds. */
export function findPresetParts({ config, tools, draft }: PresetParts): PresetPart[] {
  const parts: PresetPart[] = [];
  if (config) parts.push('config');
  if (tools) parts.push('tools');
  if (tools?.some(({ answerer }) => answerer !== undefined)) parts.push('answerers');
  if (draft !== undefined) parts.push('draft');
  return parts;
}
