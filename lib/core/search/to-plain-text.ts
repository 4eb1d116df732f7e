/** Fields that hold no words: keys, markers and encoded bytes. */
const WORDLESS = new Set([
  'cache_control',
  'data',
  'encrypted_content',
  'encrypted_index',
  'encrypted_stdout',
  'id',
  'signature',
  'tool_use_id',
  'type',
]);

/**
 * A JSON value as words: its keys and its values, without the signs and escapes that would glue to them. Stops at
 * `maxLength` characters.
 *
 * @param isBlock true for content blocks, whose fields are the API's own and partly hold no words
 */
export function toPlainText(value: unknown, maxLength: number, isBlock = false): string {
  const parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    if (length >= maxLength || part === '') return;
    parts.push(part.slice(0, maxLength - length));
    length += part.length + 1;
  };
  // Not by recursion: how deep a stored value goes is not ours to say. The stack is taken from its end.
  const stack: { key?: string; value: unknown }[] = [{ value }];
  while (stack.length > 0 && length < maxLength) {
    const next = stack.pop();
    const label = next?.key === undefined ? '' : `${next.key}:`;
    const inner = next?.value;
    if (typeof inner !== 'object' || inner === null) {
      add(label === '' ? String(inner ?? '') : `${label} ${String(inner)}`);
      continue;
    }
    add(label);
    const entries = Array.isArray(inner)
      ? inner.map((item: unknown) => ({ value: item }))
      : Object.entries(inner).flatMap(([key, item]) =>
          isBlock && WORDLESS.has(key)
            ? []
            : isBlock && typeof item === 'string'
              ? { value: item }
              : { key, value: item },
        );
    stack.push(...entries.reverse());
  }
  return parts.join(' ');
}
