import { Wrench } from 'lucide-react';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { writeJson } from '@/lib/core/json/write-json';
import type { LibraryPin } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

export interface ToolReaderProps {
  tools: readonly {
    text: string;
    enabled: boolean;
    answerer?: Answerer | undefined;
    library?: LibraryPin | undefined;
  }[];
}

/** Tools only to be read, with who answers them where that is known. */
export function ToolReader({ tools }: ToolReaderProps) {
  if (tools.length === 0) return <p className="p-3 text-ink-muted">No tools.</p>;
  return (
    <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto">
      {tools.map(({ text, enabled, answerer, library }, index) => {
        const name = nameTool(readTool(text));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a snapshot never changes
          <li key={index}>
            <Disclosure
              open={tools.length <= 3}
              className="px-3 py-2"
              summaryClassName="font-mono text-call hover:text-call"
              summary={
                <>
                  <Wrench className="size-3.5 shrink-0" />
                  <span className="min-w-0 truncate">{name}</span>
                  {!enabled && <span className="text-ink-muted">(switched off)</span>}
                </>
              }
            >
              <TextViewer text={text} isJson isTall label={`definition of ${name}`} className="mt-2" />
              {library && (
                <p className="mt-2 text-ink-muted text-xs">
                  From version {library.version} of a library tool
                </p>
              )}
              {answerer && <AnswererReader answerer={answerer} name={name} />}
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}

/** What a tool is answered by, where there is more to say than its name. */
function AnswererReader({ answerer, name }: { answerer: Answerer; name: string }) {
  const read = findAnswererKind(answerer.type)?.read(answerer);
  if (!read) return null;
  return (
    <>
      <p className="mt-2 text-ink-muted text-xs">Answered by {read.label}</p>
      <TextViewer text={writeJson(read.value, 2)} isJson isTall label={`${read.label} of ${name}`} />
    </>
  );
}
