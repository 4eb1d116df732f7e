import { applyEdits, format } from 'jsonc-parser';
import type { TextLook } from './read-look';

/**
 * A JSON text as it looks at a place within another: over several lines where `margin` is given, which is what the line it
 * begins on is set in by; else on one. Literals stay as they are written.
 *
 * @param json a valid JSON text
 */
export function layOut(json: string, { indent, eol, colon }: TextLook, margin?: string): string {
  const tabSize = Math.max(1, indent.length);
  const options = { insertSpaces: !indent.startsWith('\t'), tabSize, eol, insertFinalNewline: false };
  if (margin === undefined || indent === '') return toOneLine(json, colon);
  const laid = applyEdits(json, format(json, undefined, options));
  return laid.replaceAll(/\r?\n/g, `${eol}${margin}`);
}

/** A string holds no line break and no quote that is not escaped: what is outside of them is structure. */
function toOneLine(json: string, colon: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"|\s+|[,:]/g, (part) => {
    if (part.startsWith('"')) return part;
    if (part === ',') return colon === ':' ? ',' : ', ';
    return part === ':' ? colon : '';
  });
}
