import type { Block } from '@/lib/core/claude/message';

/** Something that is sent with the next message: before its text, or after it in a system message of its own. */
export interface Attachment {
  /** Of the file, or the title of a search result. */
  name: string;
  /** As it is sent. */
  block: Block;
  /** It stands in the system message that follows. */
  role?: 'system';
  /** The system message it stands in holds until the next message of the user, and no longer. */
  isCleared?: true;
  /** Of the file itself, before base64. */
  bytes: number;
  /** An estimate; null where nothing tells. */
  tokens: number | null;
  /** Of a PDF; absent where it does not say. */
  pages?: number;
  /** Of an image, in pixels. */
  width?: number;
  height?: number;
}
