import { countOf } from '@/components/ui/format';
import { findPresetParts } from '@/lib/core/preset/find-preset-parts';
import type { PresetParts } from '@/lib/core/preset/preset-parts';
import { listSetFields } from '@/lib/core/session/field/list-set-fields';
import { takeStart } from '@/lib/core/take-start';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** As many names as a line holds. */
const NAMES = 6;

/** What a preset holds, in a line for each of its parts. */
export function describePreset(preset: PresetParts): string[] {
  const parts = findPresetParts(preset);
  const { config, tools = [], draft = '' } = preset;
  const lines: string[] = [];
  if (config) {
    const variables = Object.keys(config.loop.variables ?? {});
    lines.push(`Settings: ${listSetFields(config).join(', ')}`);
    if (variables.length > 0) lines.push(`${countOf(variables.length, 'variable')}: ${list(variables)}`);
  }
  if (parts.includes('tools')) {
    const names = list(tools.map(({ text }) => nameTool(readTool(text))));
    const answered = parts.includes('answerers') ? ', with who answers' : '';
    lines.push(tools.length === 0 ? 'No tools' : `${countOf(tools.length, 'tool')}${answered}: ${names}`);
  }
  if (parts.includes('draft')) lines.push(draft ? `Message: ${takeStart(draft, 200)}` : 'An empty message');
  return lines;
}

function list(names: readonly string[]): string {
  const rest = names.length - NAMES;
  return `${names.slice(0, NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
