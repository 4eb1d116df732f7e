import { limits } from './limits.mjs';

/**
 * What the bodies of an operation are: `login`; `large` with messages, tools, schemas or results; `file` with a whole
 * session; all others `ordinary`.
 */
export type BodyKind = 'login' | 'ordinary' | 'large' | 'file';

export interface BodyBounds {
  bytes: number;
  keys: number;
  entries: number;
  /** How long it may take to arrive, in milliseconds; absent: as long as any request. */
  ms?: number;
}

/** How much a body may hold, by its kind. */
export const bodyBounds: Record<BodyKind, BodyBounds> = {
  login: {
    bytes: limits.loginBody.value,
    keys: limits.ordinaryKeys.value,
    entries: limits.ordinaryEntries.value,
    ms: limits.loginBodyMs.value,
  },
  ordinary: {
    bytes: limits.ordinaryBody.value,
    keys: limits.ordinaryKeys.value,
    entries: limits.ordinaryEntries.value,
  },
  large: {
    bytes: limits.largeBody.value,
    keys: limits.largeKeys.value,
    entries: limits.largeEntries.value,
  },
  file: {
    bytes: limits.largeBody.value,
    keys: limits.fileKeys.value,
    entries: limits.fileEntries.value,
  },
};
