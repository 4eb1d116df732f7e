/**
 * Where a link or a picture of a page leads in the product. In the files links are relative to the file, so that they work
 * on disk, on a forge and as served; under `/docs` a page has no `.md` at its end.
 *
 * @param href as it is written in the page
 * @param page the page it stands in, without `.md`: `adding/a-rule`
 */
export function toDocHref(href: string, page: string): string {
  if (/^([a-z]+:|\/|#)/i.test(href)) return href;
  const { pathname, hash } = new URL(href, `http://docs/docs/${page}`);
  return pathname.replace(/(\/index)?\.md$/, '') + hash;
}
