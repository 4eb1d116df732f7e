import type { ToolWriter } from './tool-writer';
import { claudeJson } from './writer/claude-json';
import { csharp } from './writer/csharp';
import { curl } from './writer/curl';
import { go } from './writer/go';
import { java } from './writer/java';
import { jsonSchema } from './writer/json-schema';
import { mcpServer } from './writer/mcp-server';
import { mcpTools } from './writer/mcp-tools';
import { openaiJson } from './writer/openai-json';
import { php } from './writer/php';
import { pydantic } from './writer/pydantic';
import { python } from './writer/python';
import { pythonRunner } from './writer/python-runner';
import { ruby } from './writer/ruby';
import { typescript } from './writer/typescript';
import { typescriptRunner } from './writer/typescript-runner';
import { typescriptTypes } from './writer/typescript-types';
import { zod } from './writer/zod';

/** Everything that tools are written as, in the order in which it is offered. */
export const toolWriters: readonly ToolWriter[] = [
  claudeJson,
  mcpTools,
  mcpServer,
  openaiJson,
  jsonSchema,
  zod,
  typescriptTypes,
  pydantic,
  python,
  pythonRunner,
  typescript,
  typescriptRunner,
  java,
  go,
  ruby,
  csharp,
  php,
  curl,
];
