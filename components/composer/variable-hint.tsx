'use client';

import { cutText } from '@/lib/core/cut-text';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { fillVariables } from '@/lib/core/variables/fill-variables';

/** So many names are told. */
const MOST_NAMED = 5;

export interface VariableHintProps {
  text: string;
  config: SessionConfig;
  /** Why the last attempt to run was refused: what it names is told already. */
  problem?: string | undefined;
}

/**
 * Says which variables the next message names that have no value: it would be refused. A session that defines no variables
 * is left alone, and told so.
 */
export default function VariableHint({ text, config, problem = '' }: VariableHintProps) {
  const variables = readVariables(config);
  const unknown = fillVariables(text, variables ?? (() => undefined)).missing;
  const missing = unknown.filter((name) => !problem.includes(`{{${name}}}`));
  if (missing.length === 0) return null;
  const shown = missing.slice(0, MOST_NAMED).map((name) => cutText(`{{${name}}}`, 80));
  const rest = missing.length - shown.length;
  const named = [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
  return (
    <p className="px-3 pb-1.5 text-wait text-xs [overflow-wrap:anywhere]">
      {variables
        ? `Without a value: ${named}. See Settings, Variables.`
        : `Sent as it stands: ${named}. This session defines no variables. See Settings, Variables.`}
    </p>
  );
}
