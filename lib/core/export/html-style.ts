/** How an exported page looks, by day, by night and on paper. */
export const htmlStyle = `
:root { --ink: #1c1b18; --muted: #6b6860; --line: #dedbd2; --surface: #fff; --canvas: #f7f6f2; --sunken: #f1efe9; --accent: #b4532a; --good: #2c6e49; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --muted: #a09c92; --line: #38362f; --surface: #211f1b; --canvas: #181713; --sunken: #2a2822; --accent: #e08a5f; --good: #7cc49a; --bad: #f28b82; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2.5rem 1.25rem 5rem; background: var(--canvas); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.45rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 0 0 .5rem; color: var(--muted); font-size: .8rem; font-weight: 600; }
h3 { margin: 0; padding: .5rem .75rem; border-bottom: 1px solid var(--line); font-size: .9rem; overflow-wrap: anywhere; }
h4 { margin: 0; padding: .5rem .75rem 0; color: var(--muted); font-size: .75rem; font-weight: 600; }
.note { margin: .25rem 0 1rem; color: var(--muted); }
article { margin-top: 1.75rem; }
.user .text, .system .text { padding: .6rem .85rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--surface); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.prose { white-space: normal; }
.prose .text { padding: 0; }
.prose > * { margin: 0; }
.prose > * + * { margin-top: .6em; }
.prose :is(h1, h2, h3, h4, h5, h6) { padding: 0; border: 0; color: inherit; font-size: 1rem; font-weight: 600; }
.prose h1 { font-size: 1.15rem; }
.prose h2 { font-size: 1.08rem; }
.prose :is(ul, ol) { padding-left: 1.4em; }
.prose :not(pre) > code { padding: .1em .3em; border-radius: 3px; background: var(--sunken); color: inherit; }
.prose pre { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--sunken); }
.prose pre[data-info]::before { content: attr(data-info); display: block; color: var(--muted); font-size: .75rem; }
.prose table { display: block; overflow-x: auto; border-collapse: collapse; }
.prose :is(th, td) { padding: .25rem .6rem; border: 1px solid var(--line); text-align: left; }
.prose blockquote { padding-left: .75em; border-left: 3px solid var(--line); color: var(--muted); }
.prose a { color: var(--accent); }
.prose sup { font-size: .7em; line-height: 0; }
.prose sup a { padding: 0 .15em; text-decoration: none; }
.sources { margin: .4rem 0; padding-left: 1.8em; color: var(--muted); font-size: .8rem; overflow-wrap: anywhere; }
.sources q { font-style: italic; }
:is(.sources, .call) a { color: var(--accent); }
.text + .text, article > * + .text { margin-top: .6rem; }
.call { margin: .75rem 0; border: 1px solid var(--line); border-radius: .6rem; background: var(--surface); overflow: hidden; }
.call.failed { border-color: var(--bad); }
.part, .links { margin: 0; padding: .4rem .75rem; }
.links { padding-left: 2rem; }
.links small { color: var(--muted); }
.made { margin: .4rem .75rem; padding-left: .75rem; border-left: 3px solid var(--line); }
.call > .text { padding: .4rem .75rem; }
.state { float: right; color: var(--good); font-weight: 500; font-size: .75rem; }
.failed .state { color: var(--bad); }
code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
h3 code { color: var(--accent); font-size: .9rem; }
pre { margin: 0; padding: .5rem .75rem .75rem; max-height: 28rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin: .4rem 0; border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); }
summary { padding: .35rem .75rem; color: var(--muted); cursor: pointer; font-size: .85rem; overflow-wrap: anywhere; }
details[open] > summary { border-bottom: 1px solid var(--line); }
details > .text { padding: .6rem .75rem; color: var(--muted); }
img { display: block; max-width: 100%; padding: .75rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
@media print { body { max-width: none; padding: 0; } pre { max-height: none; } }
`;
