import { jsonReaders } from './json-readers';
import { curl } from './reader/curl';
import { go } from './reader/go';
import { python } from './reader/python';
import { sse } from './reader/sse';
import { typescript } from './reader/typescript';
import type { ToolReader } from './tool-reader';

/** Every form that tools are brought in: texts that are no JSON first, the most specific first. */
export const toolReaders: readonly ToolReader[] = [curl, sse, go, typescript, python, ...jsonReaders];
