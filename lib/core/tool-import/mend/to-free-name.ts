/**
 * A name of letters, digits, _ and - that nobody has yet, as near to a wish as that allows.
 *
 * @param otherwise where nothing is left of the wish
 * @param taken it is added to
 * @param most characters
 */
export function toFreeName(wish: string, otherwise: string, taken: Set<string>, most: number): string {
  const plain = wish
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-zA-Z0-9_-]+/g, '_')
    .replace(/^_+(?=[a-zA-Z0-9])|_+$/g, '')
    .slice(0, most)
    .replace(/^_+$/, '');
  const base = plain === '' ? otherwise : plain;
  let name = base;
  for (let count = 2; taken.has(name); count += 1) {
    const ending = `_${count}`;
    name = base.slice(0, most - ending.length) + ending;
  }
  taken.add(name);
  return name;
}
