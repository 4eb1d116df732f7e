import { runsAtAnthropic } from '@/lib/core/tool/runs-at-anthropic';
import { toComment } from '../literal/to-comment';
import type { Stub, ToolExport } from '../tool-writer';

/** A tool that the program has to answer for. */
export interface ProgramTool {
  name: string;
  /** The name of its function: letters, digits and _, no word of any language, and no other one's. */
  identifier: string;
  /** For a comment: on one line, inert. */
  comment: string;
  stub: Stub | undefined;
}

/** The tools a program answers for: those that run at Anthropic are not among them. */
export function listStubs({ tools, stubs }: ToolExport): ProgramTool[] {
  const taken = new Set<string>();
  return tools.flatMap((tool): ProgramTool[] => {
    const { name, description } = tool;
    if (typeof name !== 'string' || runsAtAnthropic(tool)) return [];
    const base = `run_${name.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 80)}`;
    let identifier = base;
    for (let count = 2; taken.has(identifier.toLowerCase()); count += 1) identifier = `${base}_${count}`;
    taken.add(identifier.toLowerCase());
    const comment = toComment(typeof description === 'string' && description !== '' ? description : name);
    return [{ name, identifier, comment, stub: stubs.get(name) }];
  });
}

/** What a tool says until somebody writes it. */
export const notWritten = ({ name }: ProgramTool): string => `The tool ${name} is not written yet.`;
