import type { ServerTool } from './server-tool';
import { advisor } from './tool/advisor';
import { bashCodeExecution, codeExecution } from './tool/code-execution';
import { mcp } from './tool/mcp';
import { textEditor } from './tool/text-editor';
import { toolSearch } from './tool/tool-search';
import { webFetch } from './tool/web-fetch';
import { webSearch } from './tool/web-search';

/** The tools that run where the model does. */
export const serverTools: readonly ServerTool[] = [
  webSearch,
  webFetch,
  codeExecution,
  bashCodeExecution,
  textEditor,
  toolSearch,
  advisor,
  mcp,
];
