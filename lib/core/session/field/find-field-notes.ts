import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import type { SessionConfig } from '../session-config';
import { readField } from './read-field';
import type { RequestField } from './request-field';

/** What to tell of a field as it is set: that the model does not take it, that a beta is missing, that another is in its way. */
export function findFieldNotes(field: RequestField, config: SessionConfig): string[] {
  const value = readField(config, field.name);
  if (value === undefined || isDeepEqual(value, field.whenUnset)) return [];
  const { label, isFor, isSent, beta, conflicts = [] } = field;
  const isForeign = isSent && isFor !== undefined && !isFor(config.model);
  const isBetaMissing = beta !== undefined && !(config.betas ?? []).includes(beta);
  return [
    ...(isForeign ? [`${config.model} does not take ${label}.`] : []),
    ...(isBetaMissing ? [`${label} needs the beta ${beta}: add it to anthropic-beta.`] : []),
    ...conflicts.filter(({ isHit }) => isHit(value, config)).map(({ message }) => message),
  ];
}
