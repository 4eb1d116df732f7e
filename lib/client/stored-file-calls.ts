import { queryOptions } from '@tanstack/react-query';
import { call, callForResponse } from './call';
import { readFileName } from './read-file-name';
import { keyOf } from './to-query';

/** The files of a session. Asked for when somebody looks: the Files API is asked for each of them. */
export const sessionFilesQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf('listSessionFiles', { params: { id } }),
    queryFn: ({ signal }) => call('listSessionFiles', { params: { id }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** The bytes of a file of a session. @throws ApiError */
export async function loadSessionFile(id: string, fileId: string): Promise<Blob> {
  return (await callForResponse('getSessionFile', { params: { id, fileId } })).blob();
}

/** The files behind a link. They never change. */
export const sharedFilesQuery = (token: string) =>
  queryOptions({
    queryKey: keyOf('listSharedFiles', { params: { token } }),
    queryFn: ({ signal }) => call('listSharedFiles', { params: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The bytes of a file behind a link. @throws ApiError */
export async function loadSharedFile(token: string, fileId: string): Promise<Blob> {
  return (await callForResponse('getSharedFile', { params: { token, fileId } })).blob();
}

/** A session with its files, as an archive. @throws ApiError */
export async function loadArchive(id: string): Promise<{ name: string; file: Blob }> {
  const response = await callForResponse('exportSession', { params: { id }, query: { format: 'zip' } });
  return { name: readFileName(response), file: await response.blob() };
}

/** Uploads a file to where the model looks for it: the one given, or the session's as it is stored. @throws ApiError */
export const uploadFile = (sessionId: string, file: File, model?: string) =>
  call('uploadFile', {
    query: { name: file.name, session_id: sessionId, ...(model === undefined ? {} : { model }) },
    file,
    headers: { 'content-type': file.type || 'application/octet-stream' },
  });
