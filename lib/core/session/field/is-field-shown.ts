import type { SessionConfig } from '../session-config';
import { readField } from './read-field';
import type { RequestField } from './request-field';

/** Whether a field is shown: one that means nothing to the model only while it is sent all the same. */
export const isFieldShown = ({ name, isFor, isSent }: RequestField, config: SessionConfig): boolean =>
  isFor === undefined || isFor(config.model) || (isSent && readField(config, name) !== undefined);
