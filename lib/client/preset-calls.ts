import { queryOptions } from '@tanstack/react-query';
import type { BodyOf } from '@/lib/core/api/operation';
import type {
  applyPresetOperation,
  createPresetOperation,
  PresetData,
  updatePresetOperation,
} from '@/lib/core/api/preset-operations';
import { callApi, callJson } from './call-api';
import { minimal } from './minimal';

/** All presets, by name. */
export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: ({ signal }) => callJson<{ items: PresetData[] }>('/api/presets', { signal }),
  refetchOnWindowFocus: 'always',
});

export const createPreset = (body: BodyOf<typeof createPresetOperation>) =>
  callJson<PresetData>('/api/presets', { method: 'POST', body });

export const updatePreset = (id: string, body: BodyOf<typeof updatePresetOperation>) =>
  callJson<PresetData>(`/api/presets/${id}`, { method: 'PATCH', body });

export async function deletePreset(id: string): Promise<void> {
  await callApi(`/api/presets/${id}`, { method: 'DELETE' });
}

/** Uses a preset in a session, and returns what has become of it. */
export async function applyPreset(
  sessionId: string,
  body: BodyOf<typeof applyPresetOperation>,
): Promise<void> {
  await callApi(`/api/sessions/${sessionId}/apply-preset`, { method: 'POST', body, headers: minimal });
}
