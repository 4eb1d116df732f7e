import { cutText } from '@/lib/core/cut-text';
import { toOneLine } from '@/lib/core/export/to-one-line';

/** So much of a text stands in a comment. */
const MOST = 300;

/**
 * A text as it may stand behind `//` or `#` in any of the languages: on one line, with nothing that ends a comment or a
 * program, and no backslash, which begins an escape even in the comments of Java.
 */
export const toComment = (text: string): string =>
  cutText(toOneLine(text.slice(0, MOST * 4)), MOST)
    .replace(
      /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu,
      ' ',
    )
    .replaceAll('\\', '/')
    .replaceAll('?>', '? >')
    .replaceAll('*/', '* /');
