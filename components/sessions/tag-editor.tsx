import { useQuery } from '@tanstack/react-query';
import { Check, Plus } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import { Input } from '@/components/ui/form/input';
import { formatCount } from '@/components/ui/format';
import { isComposing } from '@/components/ui/is-composing';
import { Popover } from '@/components/ui/popover';
import { RowButton } from '@/components/ui/row-button';
import { sessionFacetsQuery } from '@/lib/client/session-list-queries';
import { MAX_TAG_LENGTH, MAX_TAGS } from '@/lib/core/session/session-bounds';
import { type ChosenSessions, knownOf } from './chosen-sessions';
import type { ChangeSessions } from './use-session-changes';

export interface TagEditorProps {
  sessions: ChosenSessions;
  onChange: ChangeSessions;
  trigger: ReactElement;
}

/** Puts tags on sessions and takes them off: those in use are offered, and any other can be typed. */
export default function TagEditor({ sessions, onChange, trigger }: TagEditorProps) {
  const before = useRef<Element>(null);
  return (
    <Popover
      label="Tags"
      trigger={trigger}
      align="end"
      onOpenChange={(isOpen) => {
        if (isOpen) before.current = document.activeElement;
      }}
      // A key on a row opened it: there the next key is looked for, not on its button.
      finalFocus={() => (before.current instanceof HTMLElement ? before.current : true)}
      className="w-64 p-2"
    >
      <TagChoice sessions={sessions} onChange={onChange} />
    </Popover>
  );
}

function TagChoice({ sessions: chosen, onChange }: Omit<TagEditorProps, 'trigger'>) {
  const sessions = knownOf(chosen);
  const { data: facets } = useQuery(sessionFacetsQuery);
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const own = new Set(sessions.flatMap(({ tags }) => tags));
  const counts = new Map((facets?.tags ?? []).map(({ value, count }) => [value, count]));
  const known = [...own, ...[...counts.keys()].filter((tag) => !own.has(tag))];
  const shown = known.filter((tag) => tag.toLowerCase().includes(name.toLowerCase())).slice(0, 50);
  const isFull = sessions.every(({ tags }) => tags.length >= MAX_TAGS);

  const toggle = (tag: string) => {
    const isOnAll = sessions.every(({ tags }) => tags.includes(tag));
    onChange(chosen, { action: isOnAll ? 'untag' : 'tag', tag });
    setTyped('');
  };
  return (
    <>
      <Input
        // Has the focus: a popover opened to type in it
        autoFocus
        dir="auto"
        aria-label="Add a tag"
        placeholder={isFull ? `${MAX_TAGS} tags at most` : 'Add a tag'}
        maxLength={MAX_TAG_LENGTH}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name && !isComposing(event)) toggle(name);
        }}
      />
      <div className="mt-1 flex max-h-56 flex-col overflow-y-auto">
        {name && !known.includes(name) && (
          <TagButton tag={`Add "${name}"`} icon={<Plus />} isOn={false} onClick={() => toggle(name)} />
        )}
        {shown.map((tag) => {
          const on = sessions.filter(({ tags }) => tags.includes(tag)).length;
          return (
            <TagButton
              key={tag}
              tag={tag}
              icon={<Check className={on === 0 ? 'invisible' : on < sessions.length ? 'opacity-40' : ''} />}
              isOn={on === sessions.length}
              hint={counts.get(tag)}
              onClick={() => toggle(tag)}
            />
          );
        })}
        {shown.length === 0 && !name && (
          <p className="px-2 py-1.5 text-ink-muted">No tags yet. Type the first.</p>
        )}
      </div>
    </>
  );
}

interface TagButtonProps {
  tag: string;
  icon: ReactElement;
  isOn: boolean;
  hint?: number | undefined;
  onClick: () => void;
}

function TagButton({ tag, icon, isOn, hint, onClick }: TagButtonProps) {
  return (
    <RowButton aria-pressed={isOn} onClick={onClick} className="rounded-md px-2 py-1 focus-visible:bg-sunken">
      {icon}
      <span className="min-w-0 flex-1 truncate">
        <bdi>{tag}</bdi>
      </span>
      {hint !== undefined && <span className="text-ink-muted text-xs tabular-nums">{formatCount(hint)}</span>}
    </RowButton>
  );
}
