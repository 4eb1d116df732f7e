import { createHash } from 'node:crypto';
import { comparePaths } from '@/lib/core/compare/compare-paths';
import type { ComparedPath } from '@/lib/core/compare/compared-path';
import { writeJson } from '@/lib/core/json/write-json';
import { parseRawPath } from '@/lib/core/replay/parse-raw-path';
import type { RawPath } from '@/lib/core/replay/raw-recording';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** Compares two paths as the database holds them. Runs in a worker. @returns the JSON of a comparison */
export function compareRawPaths(a: RawPath, b: RawPath): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  return writeJson(comparePaths(toSide(a), toSide(b), hash));
}

function toSide(raw: RawPath): ComparedPath {
  const { tools, ...path } = parseRawPath(raw);
  return {
    ...path,
    tools: readDefinitions(tools),
    answerers: new Map(tools.map(({ text, answerer }) => [nameTool(readTool(text)), answerer])),
  };
}
