import { aiSdk } from './reader/ai-sdk';
import { bedrock } from './reader/bedrock';
import { calls } from './reader/calls';
import { claude } from './reader/claude';
import { gemini } from './reader/gemini';
import { jsonSchema } from './reader/json-schema';
import { mcp } from './reader/mcp';
import { openai } from './reader/openai';
import { openapi } from './reader/openapi';
import type { ToolReader } from './tool-reader';

/** The readers of what is parsed already, the most specific first. */
export const jsonReaders: readonly ToolReader[] = [
  openapi,
  bedrock,
  aiSdk,
  claude,
  mcp,
  gemini,
  openai,
  jsonSchema,
  calls,
];
