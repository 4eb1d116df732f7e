'use client';

import { useCallback, useEffect, useState } from 'react';
import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';

/** What stands in a setting's field that cannot be sent: kept as typed, and why. */
interface BrokenSetting {
  text: string;
  problem: string;
}

/** By the label of the field. */
export type BrokenSettings = Readonly<Record<string, BrokenSetting>>;

/** Says that a field cannot be sent as it stands, or with undefined that it can. */
export type MarkBroken = (field: string, broken: BrokenSetting | undefined) => void;

const kept = createTabStore<BrokenSettings>('settings', (stored) => {
  if (!isJsonObject(stored)) return undefined;
  const entries = Object.entries(stored).flatMap(([field, setting]) =>
    isJsonObject(setting)
      ? [[field, { text: String(setting.text), problem: String(setting.problem) }] as const]
      : [],
  );
  return Object.fromEntries(entries);
});

const read = (sessionId: string): BrokenSettings => kept.find(sessionId) ?? {};

/** The settings of a session that cannot be sent as they stand, kept for this tab: a reload loses none. */
export function useBrokenSettings(sessionId: string): [BrokenSettings, MarkBroken] {
  const [broken, setBroken] = useState<BrokenSettings>({});

  useEffect(() => setBroken(read(sessionId)), [sessionId]);

  const mark: MarkBroken = useCallback(
    (field, setting) => {
      const { [field]: known, ...rest } = read(sessionId);
      if (!known && !setting) return;
      const next = setting ? { ...rest, [field]: setting } : rest;
      kept.keep(sessionId, next);
      setBroken(next);
    },
    [sessionId],
  );
  return [broken, mark];
}
