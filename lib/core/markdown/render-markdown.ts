import MarkdownIt, { type Env, type RendererRule, type StateCore } from 'markdown-it';

/** What may still be spent on rendering, in steps of the parser: the same text always costs the same. */
export interface RenderBudget {
  left: number;
}

/** Numbers in a text that stand for something else. */
export interface TextMarks {
  /** Finds them in escaped text; its first group is the number. */
  pattern: RegExp;
  /** A mark as HTML. */
  write: (number: number) => string;
}

/** What one text may cost. An ordinary one costs three to four steps a character, so that this is enough for 250 KB. */
const MAX_STEPS = 1_000_000;
/** How deep lists and quotes may stand in each other. A list counts twice. */
const MAX_LEVEL = 40;
/** The parser itself looks no deeper into brackets that stand in each other. */
const MAX_NESTING = 100;
/** What a part of a text costs beside a step in search of blocks. */
const STEPS_PER_TOKEN = 5;
/** Reading an address takes long. */
const STEPS_PER_LINK = 150;

const markdown = new MarkdownIt({ linkify: true, maxNesting: MAX_NESTING });
// Only what is written as an address is one: "readme.md" is a file.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// A definition would vanish from where it stands.
markdown.disable('reference');
markdown.validateLink = (href) => /^(https?:|mailto:)/i.test(href);
markdown.normalizeLinkText = (href) => href;

const { rules } = markdown.renderer;
const { escapeHtml } = markdown.utils;
rules.image = (tokens, index) => {
  const { content = '', attrs } = tokens[index] ?? {};
  const { src = '', title } = Object.fromEntries(attrs ?? []);
  return escapeHtml(`[image: ${content}](${src}${title === undefined ? '' : ` "${title}"`})`);
};
rules.link_open = (tokens, index) => {
  const token = tokens[index];
  if (token?.attrGet('href')) token.attrSet('rel', 'noopener noreferrer nofollow');
  else if (token) token.attrs = token.attrs?.filter(([name]) => name !== 'href') ?? null;
  return markdown.renderer.renderToken(tokens, index, markdown.options);
};
// Marks are put in where text is written and nowhere else: within an attribute they would end it.
const writeText = (content: string, env: Env | undefined): string => {
  const mark = env?.mark as TextMarks | undefined;
  const text = escapeHtml(content);
  return mark ? text.replace(mark.pattern, (_, number) => mark.write(Number(number))) : text;
};
rules.text = (tokens, index, _options, env) => writeText(tokens[index]?.content ?? '', env);
rules.code_inline = (tokens, index, _options, env) =>
  `<code>${writeText(tokens[index]?.content ?? '', env)}</code>`;
const writeFence: RendererRule = (tokens, index, _options, env) => {
  const { info = '', content = '' } = tokens[index] ?? {};
  // What scrolls has to be reachable by keyboard.
  return `<pre tabindex="0"${info.trim() === '' ? '' : ` data-info="${escapeHtml(info.trim())}"`}><code>${writeText(content, env)}</code></pre>\n`;
};
rules.fence = writeFence;
rules.code_block = writeFence;

// Both parsers try this rule first wherever they look, so that no text gets them to work uncounted.
markdown.block.ruler.before(
  'table',
  'count',
  ({ env, level, tokens }) => {
    if (level > MAX_LEVEL) throw new Error('The text is nested too deep.');
    const known = Number(env.tokens ?? 0);
    env.tokens = tokens.length;
    spend(env, 1 + STEPS_PER_TOKEN * (tokens.length - known));
    return false;
  },
  { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
);
markdown.inline.ruler.before('text', 'count', ({ env, src, pos }, silent) => {
  spend(env, STEPS_PER_TOKEN);
  // From each bracket that stays open it looks for the end once more.
  if (pos === 0 && !silent) spend(env, (src.length * Math.min(src.split('[').length - 1, MAX_NESTING)) / 2);
  return false;
});
markdown.core.ruler.after('block', 'keep', keepMarkup);

/**
 * Renders Markdown, with the tables of GitHub. HTML in it is shown as text, an image by its words and address, and a
 * link leads to the web or stands as written, as do footnotes and definitions: nothing is lost, and what comes out loads
 * nothing and has no ids. Answers nothing for a text that would cost too much, or more than is left; whoever asks shows
 * it as written.
 */
export function renderMarkdown(text: string, budget: RenderBudget, mark?: TextMarks): string | undefined {
  const most = Math.min(MAX_STEPS, budget.left);
  const env: Env & RenderBudget = { left: most, ...(mark ? { mark } : {}) };
  try {
    spend(env, text.length / 8 + STEPS_PER_LINK * (text.split(/:\/\/|\]\(|mailto:/).length - 1));
    return markdown.render(text, env);
  } catch {
    // Too much of something, or a parser that gave up: the text is there either way.
    return undefined;
  } finally {
    budget.left -= most - env.left;
  }
}

function spend(env: Env, steps: number): void {
  const left = Number(env.left);
  // What is too much is not begun, and so costs nothing.
  if (steps > left) throw new Error('The text costs too much.');
  env.left = left - steps;
}

/** Keeps what GitHub leaves out: cells a table has no column for, and the numbers of a list that do not follow each other. */
function keepMarkup({ tokens, src }: StateCore): void {
  const lines = src.split('\n');
  const numbers: string[] = [];
  let columns = 0;
  let row: string[] = [];
  let cell = 0;
  for (const token of tokens) {
    if (token.type === 'ordered_list_open') numbers[token.level + 1] = '';
    // The same number again and again is how a list is written that counts by itself.
    if (token.type === 'list_item_open' && token.info !== '' && numbers[token.level] !== token.info) {
      token.attrSet('value', Number(token.info));
      numbers[token.level] = token.info;
    }
    if (token.type === 'table_open') columns = 0;
    if (token.type === 'th_open') columns += 1;
    if (token.type === 'tr_open') {
      row = splitRow(lines[token.map?.[0] ?? 0] ?? '');
      cell = 0;
    }
    if (token.type === 'td_open') cell += 1;
    if (token.type === 'inline' && cell === columns && row.length > columns && columns > 0) {
      token.content = [token.content, ...row.slice(columns)].join(' | ');
      row = [];
    }
  }
}

/** The cells of a row, as written, without the marks of the quote it stands in. */
const splitRow = (line: string): string[] =>
  line
    .replace(/^[\s>]+/, '')
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
