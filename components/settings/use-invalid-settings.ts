'use client';

import { useCallback, useEffect, useState } from 'react';
import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';

/** What stands in a setting's field that cannot be sent: kept as typed, and why. */
interface InvalidSetting {
  text: string;
  problem: string;
}

/** By the label of the field. */
export type InvalidSettings = Readonly<Record<string, InvalidSetting>>;

/** Says that a field cannot be sent as it stands, or with undefined that it can. */
export type MarkInvalid = (field: string, broken: InvalidSetting | undefined) => void;

const kept = createTabStore<InvalidSettings>('settings', (stored) => {
  if (!isJsonObject(stored)) return undefined;
  const entries = Object.entries(stored).flatMap(([field, setting]) =>
    isJsonObject(setting)
      ? [[field, { text: String(setting.text), problem: String(setting.problem) }] as const]
      : [],
  );
  return Object.fromEntries(entries);
});

const read = (sessionId: string): InvalidSettings => kept.find(sessionId) ?? {};

/** The settings of a session that cannot be sent as they stand, kept for this tab: a reload loses none. */
export function useInvalidSettings(sessionId: string): [InvalidSettings, MarkInvalid] {
  const [broken, setBroken] = useState<InvalidSettings>({});

  useEffect(() => setBroken(read(sessionId)), [sessionId]);

  const mark: MarkInvalid = useCallback(
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
