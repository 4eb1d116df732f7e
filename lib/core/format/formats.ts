import { curl } from './formats/curl';
import { html } from './formats/html';
import { json } from './formats/json';
import { jsonl } from './formats/jsonl';
import { markdown } from './formats/markdown';
import { pytest } from './formats/pytest';
import { request } from './formats/request';
import { snapshot } from './formats/snapshot';
import { vitest } from './formats/vitest';

/** Every kind of file there is. */
export const fileFormats = [
  // In the order in which they are offered and tried.
  json,
  snapshot,
  markdown,
  html,
  jsonl,
  request,
  curl,
  vitest,
  pytest,
] as const;
