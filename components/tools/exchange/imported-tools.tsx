import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Input } from '@/components/ui/form/input';
import { countOf } from '@/components/ui/format';
import { ChangeList } from '@/components/ui/text/change-list';
import type { AnswerOf } from '@/lib/client/call';
import { cutText } from '@/lib/core/cut-text';

type Imported = AnswerOf<'importTools'>;
type ImportedTool = Imported['tools'][number];

export interface ImportedToolsProps {
  imported: Imported;
  /** The places of those that are not to be added. */
  skipped: ReadonlySet<number>;
  onSkip: (skipped: ReadonlySet<number>) => void;
}

/** So many are listed at once; a search finds the others. */
const MOST_LISTED = 200;
/** With more, there is a search. */
const MANY = 12;
/** So many changes of a tool are told one by one. */
const MOST_CHANGES = 30;

/** The tools found in what was brought in, with what was changed of each. */
export function ImportedTools({
  imported: { format, tools, problems },
  skipped,
  onSkip,
}: ImportedToolsProps) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = tools
    .map((tool, index) => ({ tool, index }))
    .filter(({ tool: { definition } }) =>
      `${definition.name} ${definition.description ?? ''}`.toLowerCase().includes(wanted),
    );
  const isAllSkipped = found.every(({ index }) => skipped.has(index));
  const toggle = (indexes: readonly number[], isSkipped: boolean) => {
    const next = new Set(skipped);
    for (const index of indexes) {
      if (isSkipped) next.add(index);
      else next.delete(index);
    }
    onSkip(next);
  };
  return (
    <>
      <p className="flex flex-wrap items-center gap-1.5">
        {countOf(tools.length, 'tool')}, read as <Badge>{format}</Badge>
        {tools.length > 1 && (
          <Button
            size="sm"
            className="ml-auto"
            onClick={() =>
              toggle(
                found.map(({ index }) => index),
                !isAllSkipped,
              )
            }
          >
            {isAllSkipped ? 'Tick all' : 'Tick none'}
          </Button>
        )}
      </p>
      {problems.map(({ message, path }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of an answer never changes
        <p key={index} className="text-wait text-xs [overflow-wrap:anywhere]">
          {message} {path !== '' && <code className="text-ink-muted">{path}</code>}
        </p>
      ))}
      {tools.length > MANY && (
        <Input
          type="search"
          aria-label="Search the tools"
          placeholder="Search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul
        aria-label="Tools to add"
        className="divide-y divide-line overflow-y-auto rounded-md border border-line min-[900px]:max-h-[28rem]"
      >
        {found.slice(0, MOST_LISTED).map(({ tool, index }) => (
          <ToolRow
            key={index}
            tool={tool}
            isChosen={!skipped.has(index)}
            onChoose={(isChosen) => toggle([index], !isChosen)}
          />
        ))}
        {found.length === 0 && <li className="px-3 py-2 text-ink-muted">No tool has that in it.</li>}
        {found.length > MOST_LISTED && (
          <li className="px-3 py-2 text-ink-muted text-xs">
            and {found.length - MOST_LISTED} more: search for them.
          </li>
        )}
      </ul>
    </>
  );
}

interface ToolRowProps {
  tool: ImportedTool;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function ToolRow({ tool: { definition, changes, findings }, isChosen, onChoose }: ToolRowProps) {
  const { name, type, description } = definition;
  return (
    <li className="flex flex-col gap-1 px-3 py-2">
      <Checkbox
        label={
          <code dir="auto" className="[overflow-wrap:anywhere]">
            {String(name ?? type)}
          </code>
        }
        description={
          typeof description === 'string' ? (
            <span dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
              {cutText(description, 400)}
            </span>
          ) : undefined
        }
        checked={isChosen}
        onCheckedChange={onChoose}
      />
      <div className="flex flex-wrap items-center gap-1 pl-6 empty:hidden">
        <FindingBadges problems={findings} />
      </div>
      {changes.length > 0 && (
        <details className="pl-6 text-xs">
          <summary className="cursor-pointer text-ink-soft">{countOf(changes.length, 'change')}</summary>
          <ul className="mt-1">
            <ChangeList changes={changes} most={MOST_CHANGES} />
          </ul>
        </details>
      )}
    </li>
  );
}
