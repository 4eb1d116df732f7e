import { type BodyOf, call } from './call';
import { type MinimalSession, minimal } from './minimal';

export const createShare = (sessionId: string, body: BodyOf<'createShare'>) =>
  call('createShare', { params: { id: sessionId }, body });

/** The snapshot a link would show, for a link that holds it itself. */
export const makeSnapshot = (sessionId: string, body: BodyOf<'makeSnapshot'>) =>
  call('makeSnapshot', { params: { id: sessionId }, body });

export const revokeShare = (id: string) => call('revokeShare', { params: { id } });

export const forkShared = (token: string): Promise<MinimalSession> =>
  call('forkShared', { params: { token }, body: {}, headers: minimal });
