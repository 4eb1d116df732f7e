import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import json from 'highlight.js/lib/languages/json';
import { createLowlight } from 'lowlight';
import { useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { showInvisible } from './show-invisible';

const lowlight = createLowlight({ json });

/** JSON in colours, as elements: nothing of the text is ever read as HTML. Loaded when first needed. */
export default function Highlighted({ text }: { text: string }) {
  return useMemo(
    () => toJsxRuntime(lowlight.highlight('json', showInvisible(text)), { Fragment, jsx, jsxs }),
    [text],
  );
}
