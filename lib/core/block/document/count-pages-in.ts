/**
 * How many pages the objects of a PDF tell of: the root of the page tree counts them all; where no count stands in the
 * open, its pages are counted. Undefined without either.
 */
export function countPagesIn(text: string): number | undefined {
  let most = 0;
  for (const [tree] of text.matchAll(/<<[^<>]{0,2000}\/Type\s{0,9}\/Pages\b[^<>]{0,2000}>>/g))
    most = Math.max(most, Number(/\/Count\s{1,9}(\d{1,6})\b/.exec(tree)?.[1] ?? 0));
  if (most > 0) return most;
  const pages = text.match(/\/Type\s{0,9}\/Page(?![A-Za-z])/g)?.length ?? 0;
  return pages > 0 ? pages : undefined;
}
