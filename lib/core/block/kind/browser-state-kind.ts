import type { FoundLink } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { toWebAddress } from '@/lib/core/link/to-web-address';
import { makeCardKind } from './make-card-kind';

/** The tabs of a browser, in the result of a browser tool. */
export const browserStateKind = makeCardKind({
  types: ['browser_state'],
  label: 'Browser tabs',
  is: (block): block is Block => Array.isArray(block.tabs),
  toCard({ tabs, state_changes }) {
    const links = (Array.isArray(tabs) ? tabs : []).flatMap((tab: unknown): FoundLink[] => {
      if (!isJsonObject(tab)) return [];
      const url = toWebAddress(tab.url);
      const notes = [toLine(tab.url), tab.active === true ? 'active' : ''].filter((note) => note !== '');
      return [{ title: toLine(tab.title) || 'Tab', ...(url === undefined ? {} : { url }), notes }];
    });
    return {
      title: links.length === 1 ? '1 tab' : `${links.length} tabs`,
      parts: [
        ...(links.length > 0 ? [{ kind: 'links' as const, links }] : []),
        ...(state_changes === undefined
          ? []
          : [{ kind: 'json' as const, label: 'changes', value: state_changes }]),
      ],
    };
  },
});
