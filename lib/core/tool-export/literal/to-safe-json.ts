import { writeJson } from '@/lib/core/json/write-json';

/** Signs nobody sees, and those that change the direction of what is around them: a reader would take the text for another. */
const UNSEEN =
  /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** A value as JSON in which every sign is one that is seen: all others stand as escapes, which only texts can hold. */
export const toSafeJson = (value: unknown, indent = 2): string =>
  writeJson(value, indent).replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
