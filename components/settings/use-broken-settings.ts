'use client';

import { useCallback, useEffect, useState } from 'react';

/** What stands in a setting's field that cannot be sent: kept as typed, and why. */
interface BrokenSetting {
  text: string;
  problem: string;
}

/** By the label of the field. */
export type BrokenSettings = Readonly<Record<string, BrokenSetting>>;

/** Says that a field cannot be sent as it stands, or with undefined that it can. */
export type MarkBroken = (field: string, broken: BrokenSetting | undefined) => void;

const keyOf = (sessionId: string) => `loopbench-settings-${sessionId}`;

/** The settings of a session that cannot be sent as they stand, kept for this tab: a reload loses none. */
export function useBrokenSettings(sessionId: string): [BrokenSettings, MarkBroken] {
  const [broken, setBroken] = useState<BrokenSettings>({});

  useEffect(() => setBroken(read(sessionId)), [sessionId]);

  const mark: MarkBroken = useCallback(
    (field, setting) => {
      const { [field]: known, ...rest } = read(sessionId);
      if (!known && !setting) return;
      const next = setting ? { ...rest, [field]: setting } : rest;
      sessionStorage.setItem(keyOf(sessionId), JSON.stringify(next));
      setBroken(next);
    },
    [sessionId],
  );
  return [broken, mark];
}

/** By hand: a schema library would weigh more than all the rest of the first load. */
function read(sessionId: string): Record<string, BrokenSetting> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(sessionId)) ?? '{}');
    const entries = Object.entries(stored ?? {}).map(([field, { text, problem }]) => [
      field,
      { text: String(text), problem: String(problem) },
    ]);
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
