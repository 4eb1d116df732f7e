import { type LintAnswer, type LintQuestion, lintTexts } from './lint-texts';

/** Checks tools off the page's own thread: examples are checked against a person's schemas, which may take for ever. */
self.addEventListener('message', ({ data }: MessageEvent<LintQuestion>) => {
  const answer: LintAnswer = { id: data.id, problems: lintTexts(data.tools, data.config) };
  self.postMessage(answer);
});
