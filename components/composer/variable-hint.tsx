'use client';

import { fillVariables } from '@/lib/core/session/fill-variables';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';

/** Says which variables the next message names that have no value: it would be refused. */
export default function VariableHint({ text, config }: { text: string; config: SessionConfig }) {
  const variables = readVariables(config);
  const missing = variables ? fillVariables(text, variables).missing : [];
  if (missing.length === 0) return null;
  return (
    <p className="px-3 pb-1.5 text-wait text-xs [overflow-wrap:anywhere]">
      Without a value: {missing.map((name) => `{{${name}}}`).join(', ')}. See Settings, Variables.
    </p>
  );
}
