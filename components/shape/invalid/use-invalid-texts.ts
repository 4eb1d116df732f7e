'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';
import type { InvalidText, InvalidTexts } from './invalid-text';
import type { InvalidTextStore } from './invalid-text-context';

const kept = createTabStore<InvalidTexts>('invalid', (stored) => {
  if (!isJsonObject(stored)) return undefined;
  const entries = Object.entries(stored).flatMap(([path, text]) =>
    isJsonObject(text) ? [[path, readText(text)] as const] : [],
  );
  return Object.fromEntries(entries);
});

function readText({ text, problem, name, over }: Record<string, unknown>): InvalidText {
  return {
    text: String(text),
    problem: String(problem),
    ...(typeof name === 'string' ? { name } : {}),
    ...(isJsonObject(over) ? { over } : {}),
  };
}

const none: InvalidTexts = {};
const read = (sessionId: string): InvalidTexts => kept.find(sessionId) ?? none;

/** What was typed into the forms of a session and cannot be sent, kept for this tab: a reload loses none. */
export function useInvalidTexts(sessionId: string): InvalidTextStore {
  const held = useRef(none);
  const [texts, setTexts] = useState(none);

  // Not while rendering: the server knows nothing of what a tab keeps.
  useEffect(() => {
    held.current = read(sessionId);
    setTexts(held.current);
  }, [sessionId]);

  const change = useCallback(
    (update: (now: InvalidTexts) => InvalidTexts) => {
      const next = update(held.current);
      if (next === held.current) return;
      held.current = next;
      kept.keep(sessionId, next);
      setTexts(next);
    },
    [sessionId],
  );
  return useMemo(() => ({ texts, change }), [texts, change]);
}
