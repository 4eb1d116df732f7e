'use client';

import { type RefObject, useEffect, useState } from 'react';
import { takesText } from '@/components/ui/text/takes-text';
import { toast } from '@/components/ui/toast';
import { createEditHistory } from '@/lib/client/create-edit-history';
import type { EditLog, EditSession, EditWatcher, SessionEdits } from '@/lib/client/use-session-edits';

export interface UndoKeysProps {
  edit: EditSession;
  log: RefObject<EditLog>;
}

const names = { title: 'the title', config: 'the settings', tools: 'the tools' } as const;

/** Ctrl/Cmd+Z takes back what was edited last of the session, with Shift it is done again; a text has its own undo. */
export default function UndoKeys({ edit, log }: UndoKeysProps) {
  const [history] = useState(createEditHistory);

  useEffect(() => {
    let isOurs = false;
    const tell: EditWatcher = (...entry) => {
      if (!isOurs) history.add(...entry);
    };
    const { early } = log.current;
    log.current = { early: [], tell };
    for (const entry of early) tell(...entry);
    const go = (isBack: boolean) => {
      let edits: SessionEdits | undefined;
      isOurs = true;
      edit((now) => {
        edits = isBack ? history.undo(now) : history.redo(now);
        return edits ?? {};
      });
      isOurs = false;
      if (!edits) return;
      const what = Object.keys(edits).map((name) => names[name as keyof typeof names]);
      const text = `${isBack ? 'Undone' : 'Done again'}: the last change of ${what.join(' and ')}.`;
      toast(text, { id: 'undone', action: { label: isBack ? 'Redo' : 'Undo', onClick: () => go(!isBack) } });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !(isRedo || key === 'z')) return;
      if (event.defaultPrevented || takesText(event.target) || isInDialog(event.target)) return;
      // The browser would undo in a text that was left long ago.
      event.preventDefault();
      go(!isRedo);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      log.current = { early: [] };
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [history, edit, log]);

  return null;
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role$="dialog"]') !== null;
