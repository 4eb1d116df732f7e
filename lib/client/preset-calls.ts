import { type BodyOf, call } from './call';
import { minimal } from './minimal';

export const createPreset = (body: BodyOf<'createPreset'>) => call('createPreset', { body });

export const updatePreset = (id: string, body: BodyOf<'updatePreset'>) =>
  call('updatePreset', { params: { id }, body });

export const deletePreset = (id: string) => call('deletePreset', { params: { id } });

/** Uses a preset in a session. */
export async function applyPreset(sessionId: string, body: BodyOf<'applyPreset'>): Promise<void> {
  await call('applyPreset', { params: { id: sessionId }, body, headers: minimal });
}
