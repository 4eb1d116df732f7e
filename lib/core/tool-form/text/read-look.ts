/** How a JSON text is laid out. */
export interface TextLook {
  /** What a level is set in by; empty where the text is one line. */
  indent: string;
  eol: '\n' | '\r\n';
  /** What stands after a name. */
  colon: ':' | ': ';
}

/** Reads how a text is laid out, so that what is added to it looks like the rest. */
export function readLook(text: string): TextLook {
  return {
    indent: /\n([ \t]+)\S/.exec(text)?.[1] ?? (text.includes('\n') ? '  ' : ''),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    colon: /":\S/.test(text) && !/": /.test(text) ? ':' : ': ',
  };
}
