/** The two keys JSON editors read hover help from: plain text, and the same as markdown. */
export function toHelp(markdown: string): { description: string; markdownDescription: string } {
  return { description: markdown.replaceAll('`', '').replaceAll('**', ''), markdownDescription: markdown };
}
