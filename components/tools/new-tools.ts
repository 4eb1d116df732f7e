import { findAnthropicTool } from '@/lib/core/tool/anthropic-tools';
import { toolFamilies } from '@/lib/core/tool/family/tool-families';
import type { ToolFamily } from '@/lib/core/tool/family/tool-family';

/** A tool that can be added. */
export interface NewTool {
  /** Absent: one of one's own. */
  family?: ToolFamily;
  label: string;
  note: string;
}

const runsAtAnthropic = ({ versions: [{ type }] }: ToolFamily): boolean =>
  findAnthropicTool(type)?.runs === 'server';

/** What the "Add" menu offers, in groups: one's own, those that Anthropic defines, and those it also runs. */
export const newTools: readonly (readonly NewTool[])[] = [
  [{ label: 'New tool', note: 'A name, a description and an input schema of your own' }],
  toolFamilies
    .filter((family) => !runsAtAnthropic(family))
    .map((family) => ({ family, label: family.label, note: `${family.note}. You answer.` })),
  toolFamilies
    .filter(runsAtAnthropic)
    .map((family) => ({ family, label: family.label, note: `${family.note}. Runs at Anthropic.` })),
];
