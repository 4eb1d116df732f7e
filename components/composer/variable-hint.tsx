'use client';

import { fillVariables } from '@/lib/core/session/fill-variables';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';

export interface VariableHintProps {
  text: string;
  config: SessionConfig;
  /** Why the last attempt to run was refused: what it names is told already. */
  problem?: string | undefined;
}

/** Says which variables the next message names that have no value: it would be refused. */
export default function VariableHint({ text, config, problem = '' }: VariableHintProps) {
  const variables = readVariables(config);
  const unknown = variables ? fillVariables(text, variables).missing : [];
  const missing = unknown.filter((name) => !problem.includes(`{{${name}}}`));
  if (missing.length === 0) return null;
  return (
    <p className="px-3 pb-1.5 text-wait text-xs [overflow-wrap:anywhere]">
      Without a value: {missing.map((name) => `{{${name}}}`).join(', ')}. See Settings, Variables.
    </p>
  );
}
