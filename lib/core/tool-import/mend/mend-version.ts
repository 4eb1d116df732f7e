import { isJsonObject } from '@/lib/core/claude/message';
import { findAnthropicTool, isDatedToolType } from '@/lib/core/tool/anthropic-tools';
import { toolFamilies } from '@/lib/core/tool/family/tool-families';
import type { FoundTool } from '../tool-reader';
import { findErrors } from './find-errors';

/**
 * A tool of a version that there never was: the newest one of its family, or a tool of one's own where no family has its
 * name. A version from after today may be new and stays.
 */
export function mendVersion(found: FoundTool): FoundTool {
  const { definition, changes = [] } = found;
  if (!isJsonObject(definition)) return found;
  const { type, ...rest } = definition;
  if (typeof type !== 'string' || findAnthropicTool(type) || !isDatedToolType(type)) return found;
  if (!findErrors(definition).some(({ rule }) => rule === 'tool-version')) return found;
  const base = type.slice(0, -'20250101'.length);
  const family = toolFamilies.find(({ versions }) =>
    versions.some((one) => one.type.startsWith(`${base}20`)),
  );
  if (!family) {
    const message = `There is no tool type "${type}"; it became a tool of your own.`;
    return { ...found, definition: rest, changes: [...changes, { path: 'type', message, before: type }] };
  }
  const newest = family.versions[0].type;
  const message = `There is no version "${type}"; the newest one is ${newest}.`;
  return {
    ...found,
    definition: { ...definition, type: newest },
    changes: [...changes, { path: 'type', message, before: type }],
  };
}
