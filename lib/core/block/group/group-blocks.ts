import type { Block } from '@/lib/core/claude/message';
import type { BlockGroup } from './block-group';
import { groupTexts } from './group-texts';
import { findCallerId, isServerCall, isServerResult } from './server-parts';

/** Where the other half of a call stands that is not within one message: a turn may pause between the two. */
export interface Elsewhere {
  findCall(id: string): Block | undefined;
  findResult(id: string): Block | undefined;
}

/** How deep calls made by code are told within each other; a deeper one stands by itself. */
const MAX_DEEP = 3;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Group extends Mutable<Omit<BlockGroup, 'made'>> {
  made?: Group[];
}

/**
 * The blocks of a message as they are read: a cited text goes on without a break, the call of a server tool stands with
 * its outcome, and what code has called stands within the call whose code did. Every block is in one group.
 */
export function groupBlocks(blocks: readonly Block[], elsewhere?: Elsewhere): BlockGroup[] {
  const groups: Group[] = [];
  const calls = new Map<string, { group: Group; level: number }>();
  const own = new Set(blocks);
  const findOpen = (id: string, index: number) => {
    const known = calls.get(id);
    const block = known ? undefined : elsewhere?.findCall(id);
    if (!block || own.has(block)) return known;
    const group: Group = { block, index, isContinued: true, ...findLater(id, elsewhere) };
    groups.push(group);
    const opened = { group, level: 0 };
    calls.set(id, opened);
    return opened;
  };
  const place = (group: Group): number => {
    const id = findCallerId(group.block);
    const caller = id === undefined ? undefined : findOpen(id, group.index);
    if (!caller || caller.level >= MAX_DEEP) {
      groups.push(group);
      return 0;
    }
    caller.group.made ??= [];
    caller.group.made.push(group);
    return caller.level + 1;
  };
  for (const { block, index, more } of groupTexts(blocks)) {
    if (isServerResult(block)) {
      const open = findOpen(String(block.tool_use_id), index)?.group;
      if (open && (!open.result || open.isResultLater)) {
        open.result = block;
        delete open.isResultLater;
      } else groups.push({ block, index });
      continue;
    }
    const group: Group = more ? { block, index, more } : { block, index };
    const level = place(group);
    const id = String(block.id);
    if (!isServerCall(block) || calls.has(id)) continue;
    Object.assign(group, findLater(id, elsewhere));
    calls.set(id, { group, level });
  }
  return groups;
}

function findLater(id: string, elsewhere: Elsewhere | undefined) {
  const result = elsewhere?.findResult(id);
  return result ? { result, isResultLater: true } : {};
}
