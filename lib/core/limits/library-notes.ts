import type { LimitNote } from './limit-note';
import type { limits } from './limits.mjs';

/** Of the library of tools, and of files. */
export const libraryNotes = {
  libraryTools: {
    bounds: 'Tools of the library, archived ones too',
    why: 'A search reads the names and descriptions of all of them.',
    where: '409 (lib/server/tool-library/create-library-tool)',
  },
  libraryBytes: {
    bounds: 'All versions of all library tools',
    why: 'They lie in the database, and in every backup of it.',
    where: '409 (lib/server/tool-library/insert-version)',
  },
  toolVersions: {
    bounds: 'Versions of one library tool',
    why: 'None is ever taken away. Begin another tool where a history is longer.',
    where: '409 (lib/server/tool-library/add-version)',
  },
  versionText: {
    bounds: 'The definition of one version',
    why: 'A request of 32 MB would hold no more than some of them.',
    where: '400 (lib/core/api/library-operations)',
  },
  versionNote: {
    bounds: 'The note of a version',
    why: 'A list shows some lines of it.',
    where: '400 (lib/core/api/library-operations)',
  },
  toolSets: {
    bounds: 'Sets of library tools',
    why: 'They are listed all at once.',
    where: '409 (lib/server/tool-library/create-tool-set)',
  },
  setTools: {
    bounds: 'Tools of one set',
    why: 'Each is read by itself where the set is taken.',
    where: '400 (lib/core/api/tool-set-operations)',
  },
  toldUses: {
    bounds: 'Sessions that are named where a library tool is used',
    why: 'The others are counted.',
    where: 'The newest are told (lib/server/tool-library/find-uses)',
  },
  imageBytes: {
    bounds: 'An image that is attached',
    why: 'The Messages API takes no larger one.',
    where: 'It is not attached (lib/core/attachment/read-attachment)',
  },
  imageSide: {
    bounds: 'Pixels on a side of an image that is attached',
    why: 'As above.',
    where: 'It is not attached (lib/core/attachment/read-attachment)',
  },
  manyImages: {
    bounds: 'Images of one message that may have that many pixels on a side',
    why: 'The Messages API wants smaller ones where a request has more.',
    where: 'The next one is not attached where one is larger (lib/core/attachment/find-excess)',
  },
  manyImagesSide: {
    bounds: 'Pixels on a side of an image where there are more images than that',
    why: 'As above.',
    where: 'It is not attached (lib/core/attachment/find-excess)',
  },
  requestImages: {
    bounds: 'Images of a request, where the model reads a million tokens',
    why: 'The Messages API takes no more.',
    where: 'A problem of the request, and not attached (lib/core/request/field/check-size)',
  },
  requestImagesOfSmall: {
    bounds: 'Images of a request, where the model reads less',
    why: 'As above.',
    where: 'As above',
  },
  requestPages: {
    bounds: 'Pages of all PDFs that are attached, where the model reads a million tokens',
    why: 'The Messages API takes no more.',
    where: 'It is not attached (lib/core/attachment/find-excess)',
  },
  requestPagesOfSmall: {
    bounds: 'Pages of all PDFs that are attached, where the model reads less',
    why: 'As above.',
    where: 'As above',
  },
  attachedBytes: {
    bounds: 'All files that are attached to a message',
    why: 'In base64 they are a third longer, and the Messages API takes 32 MB.',
    where: 'The next one is not attached (lib/core/attachment/find-excess)',
  },
  uploadedBytes: {
    bounds: 'A file that is uploaded',
    why: 'It is held in memory on its way. The Files API itself takes 500 MB.',
    where: '413 (lib/server/stored-file/read-upload)',
  },
  storedBytes: {
    bounds: 'All files that were uploaded, and all that links show',
    why: 'They lie in the database, and in every backup of it.',
    where: '409 (lib/server/stored-file/upload-file)',
  },
  sharedFileBytes: {
    bounds: 'All files that one link shows',
    why: 'They are copied, and lie in the database with the link.',
    where: 'The others are left out, and said to be (lib/server/share/collect-files)',
  },
  sessionFiles: {
    bounds: 'Files of one session that are listed and exported',
    why: 'The Files API is asked for each by itself.',
    where: 'The others are counted (lib/server/stored-file/find-session-files)',
  },
} satisfies Partial<Record<keyof typeof limits, LimitNote>>;
