import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { SearchInput } from '@/components/ui/form/search-input';
import { isComposing } from '@/components/ui/is-composing';
import { Popover } from '@/components/ui/popover';
import { RowButton } from '@/components/ui/row-button';
import { describeModel } from '@/lib/core/claude/describe-model';

interface Item {
  id: string;
  display_name: string;
}

export interface ModelPopoverProps {
  trigger: ReactElement;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  model: string;
  items: readonly Item[];
  /** Why only the Simulator is listed. */
  problem: string | undefined;
  onChange: (model: string) => void;
}

/** The models, to be searched, with what each can do, holds and costs. Loaded when somebody comes near its button. */
export default function ModelPopover(props: ModelPopoverProps) {
  const { trigger, isOpen, onOpenChange, model, items, problem, onChange } = props;
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const asked = query.trim();
  const listed = items.some(({ id }) => id === model)
    ? items
    : [...items, { id: model, display_name: model }];
  const shown = listed.filter(({ id, display_name }) =>
    `${id} ${display_name}`.toLowerCase().includes(asked.toLowerCase()),
  );
  const isOther = asked !== '' && !listed.some(({ id }) => id === asked);

  const choose = (id: string) => {
    onChange(id);
    onOpenChange(false);
    setQuery('');
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (asked === '') return;
      const found = shown.find(({ id }) => id === asked) ?? shown[0];
      choose(found?.id ?? asked);
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
  };

  return (
    <Popover
      trigger={trigger}
      label="Model"
      align="end"
      open={isOpen}
      onOpenChange={onOpenChange}
      className="w-96"
    >
      <div className="border-line border-b p-1.5">
        <SearchInput
          label="Find a model"
          placeholder="Find a model, or type an id"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onSearchKey}
        />
      </div>
      <ul ref={list} aria-label="Models" className="min-h-0 flex-1 overflow-y-auto p-1" onKeyDown={moveFocus}>
        {shown.map((item) => (
          <li key={item.id}>
            <ModelRow item={item} isChosen={item.id === model} onChoose={() => choose(item.id)} />
          </li>
        ))}
        {isOther && (
          <li>
            <RowButton className="rounded-md px-2 py-1.5" onClick={() => choose(asked)}>
              Use <code className="font-mono text-xs">{asked}</code>
            </RowButton>
          </li>
        )}
      </ul>
      {problem && <p className="border-line border-t px-3 py-2 text-ink-muted text-xs">{problem}</p>}
    </Popover>
  );
}

function ModelRow({ item, isChosen, onChoose }: { item: Item; isChosen: boolean; onChoose: () => void }) {
  const { id, display_name } = item;
  const { facts, limits, ending } = describeModel(id, new Date().toISOString().slice(0, 10));
  return (
    <RowButton
      aria-current={isChosen}
      onClick={onChoose}
      className={cx('flex flex-col gap-0.5 rounded-md px-2 py-1.5', isChosen && 'bg-accent-soft')}
    >
      <span className="flex w-full min-w-0 items-center gap-2">
        <span className="min-w-0 truncate font-medium">{display_name}</span>
        {display_name !== id && (
          <code className="min-w-0 truncate font-mono text-ink-muted text-xs">{id}</code>
        )}
        {isChosen && <Check className="ml-auto size-3.5 shrink-0 text-accent" />}
      </span>
      {facts && <span className="text-ink-soft text-xs">{facts}</span>}
      {(limits.length > 0 || ending) && (
        <span className="flex flex-wrap gap-1">
          {ending && <Badge variant={ending.isOver ? 'bad' : 'wait'}>{ending.words}</Badge>}
          {limits.map((limit) => (
            <Badge key={limit}>{limit}</Badge>
          ))}
        </span>
      )}
    </RowButton>
  );
}

/** Up and down among the models, and from the first back to the search. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = buttons[at + by];
  if (next) next.focus();
  else if (by < 0) event.currentTarget.parentElement?.querySelector('input')?.focus();
}
