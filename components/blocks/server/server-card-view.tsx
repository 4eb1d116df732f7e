import {
  Check,
  FilePen,
  Globe,
  Loader,
  type LucideIcon,
  Plug,
  Search,
  SquareTerminal,
  X,
} from 'lucide-react';
import type { BlockViewProps } from '@/components/blocks/block-view-props';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { formatSize } from '@/components/ui/format';
import { readServerCard, type ServerCard } from '@/lib/core/block/server/read-server-card';
import { CardPartView } from './card-part-view';

/** The call of a server tool and what came of it, as one: who ran it, what it was asked, how it ended. */
export default function ServerCardView({
  block,
  isStreaming,
  inputText,
  isOpen,
  children,
  Part,
  ...company
}: BlockViewProps) {
  const card = readServerCard(block, company);
  const { title, subject, where, asked, outcome } = card;
  const state = toState(card, { isStreaming, isOpen: isOpen === true, ...company });
  const isFailed = outcome?.isFailed === true;
  const Icon = icons[title] ?? Plug;
  return (
    <article
      aria-label={[title, subject].filter((word) => word !== '').join(': ')}
      className={cx(
        'min-w-0 overflow-hidden rounded-lg border bg-surface',
        isFailed ? 'border-bad/60' : 'border-line',
      )}
    >
      <header
        className={cx(
          'flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5',
          isFailed ? 'bg-bad-soft' : 'bg-raised',
        )}
      >
        <Icon className={cx('size-3.5 shrink-0', isFailed ? 'text-bad' : 'text-call')} />
        <span className="min-w-0 font-semibold text-xs [overflow-wrap:anywhere]">
          {title}
          {company.isContinued && <span className="font-normal text-ink-muted">, continued</span>}
        </span>
        {subject !== '' && (
          <bdi className="min-w-0 flex-1 basis-40 truncate text-ink-soft text-xs" title={subject}>
            {subject}
          </bdi>
        )}
        <span className="ml-auto flex shrink-0 items-center gap-2">
          {where !== '' && <span className="text-2xs text-ink-muted max-sm:hidden">{where}</span>}
          <Badge variant={state.variant}>
            <state.Icon className={state.isBusy ? 'animate-spin' : undefined} />
            {state.label}
          </Badge>
        </span>
      </header>
      <div className="flex min-w-0 flex-col gap-2 border-line border-t px-3 py-2 empty:hidden">
        {isStreaming && inputText !== undefined ? (
          <Arriving text={inputText} />
        ) : (
          asked.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a card never change places
            <CardPartView key={index} part={part} label={title} Part={Part} />
          ))
        )}
        {children && (
          <figure
            aria-label="Called by this code"
            className="flex min-w-0 flex-col gap-2 border-call/40 border-l-2 pl-2.5"
          >
            <p className="text-2xs text-call">Called by this code</p>
            {children}
          </figure>
        )}
        {outcome && outcome.parts.length > 0 && (
          <div className={cx('flex min-w-0 flex-col gap-2', isFailed && 'text-bad')}>
            {outcome.parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <CardPartView key={index} part={part} label={title} Part={Part} />
            ))}
          </div>
        )}
      </div>
    </article>
  );
}

/** By their titles; a tool without one of its own has a plug. */
const icons: Readonly<Record<string, LucideIcon>> = {
  'Web search': Search,
  'Web fetch': Globe,
  'Code execution': SquareTerminal,
  Bash: SquareTerminal,
  'Text editor': FilePen,
  'Tool search': Search,
};

interface State {
  variant: BadgeVariant;
  label: string;
  Icon: LucideIcon;
  isBusy?: boolean;
}

interface Standing {
  isStreaming: boolean;
  isOpen: boolean;
  isResultLater?: boolean;
}

function toState({ outcome }: ServerCard, { isStreaming, isOpen, isResultLater }: Standing): State {
  if (isStreaming) return { variant: 'call', label: 'arriving', Icon: Loader, isBusy: true };
  if (!outcome && isOpen) return { variant: 'call', label: 'at work', Icon: Loader, isBusy: true };
  if (!outcome) return { variant: 'wait', label: 'no result came', Icon: X };
  const later = isResultLater ? ', below' : '';
  if (outcome.isFailed) return { variant: 'bad', label: `failed: ${outcome.summary}${later}`, Icon: X };
  return { variant: 'good', label: `${outcome.summary}${later}`, Icon: Check };
}

/** How much of an input is shown while it arrives, in UTF-16 units: the end of it. */
const MAX_ARRIVING = 4000;

function Arriving({ text }: { text: string }) {
  const isLong = text.length > MAX_ARRIVING;
  return (
    <pre className="streaming whitespace-pre-wrap font-mono text-xs [overflow-wrap:anywhere]">
      <span>{isLong ? `… (${formatSize(text.length)}) ${text.slice(-MAX_ARRIVING)}` : text}</span>
    </pre>
  );
}
