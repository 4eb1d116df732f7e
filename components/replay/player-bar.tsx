'use client';

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Select } from '@/components/ui/form/select';
import { Slider } from '@/components/ui/form/slider';
import { IconButton } from '@/components/ui/icon-button';
import { useLatest } from '@/lib/client/use-latest';
import { positionAt } from '@/lib/core/replay/to-times';
import type { Player } from './use-player';

const SPEEDS = [0.5, 1, 2, 4, 8, 16];
const READING = 'reading';

export interface PlayerBarProps {
  player: Player;
  /** Leaves the replay; absent where there is nothing to go back to. */
  onClose?: (() => void) | undefined;
}

/** The controls of a replay. Keys work wherever no text is being typed. */
export function PlayerBar({ player, onClose }: PlayerBarProps) {
  const { position, isPlaying, times } = player;
  const total = times.at(-1) ?? 0;
  const now = times[position] ?? 0;
  const last = times.length - 1;
  const latest = useLatest({ player, onClose });

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey) return;
      if (pressKey(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [latest]);

  return (
    <section aria-label="Replay" className="border-line border-t bg-surface px-4 py-2.5">
      <div className="mx-auto flex max-w-3xl flex-col gap-1.5">
        <div className="flex items-center gap-3">
          <span className="w-12 text-right text-ink-soft text-xs tabular-nums">{formatClock(now)}</span>
          <Scrubber player={player} total={total} />
          <span className="w-12 text-ink-muted text-xs tabular-nums">{formatClock(total)}</span>
        </div>
        <div className="flex flex-wrap items-center gap-1">
          <IconButton
            label="To the start (Home)"
            icon={<ChevronFirst />}
            disabled={position === 0}
            onClick={() => player.seek(0)}
          />
          <IconButton
            label="Back one block (←, Shift: a turn, Alt: an event)"
            icon={<ChevronLeft />}
            disabled={position === 0}
            onClick={() => player.step('block', -1)}
          />
          <Button
            variant="primary"
            className="w-20"
            icon={isPlaying ? <Pause /> : <Play />}
            onClick={isPlaying ? player.pause : player.play}
          >
            {isPlaying ? 'Pause' : 'Play'}
          </Button>
          <IconButton
            label="On one block (→, Shift: a turn, Alt: an event)"
            icon={<ChevronRight />}
            disabled={position === last}
            onClick={() => player.step('block', 1)}
          />
          <IconButton
            label="To the end (End)"
            icon={<ChevronLast />}
            disabled={position === last}
            onClick={() => player.seek(last)}
          />
          <span className="ml-2 text-ink-muted text-xs tabular-nums">
            event {position} of {last}
          </span>
          <span className="ml-auto flex items-center gap-2">
            <Checkbox
              label="Skip waits"
              checked={player.skipsWaits}
              onCheckedChange={player.setSkipsWaits}
              className="gap-1.5 text-ink-soft text-xs"
            />
            <span className="w-24">
              <Select
                label="Speed"
                value={player.pace === 'reading' ? READING : String(player.speed)}
                options={[
                  ...SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` })),
                  { value: READING, label: 'As I read' },
                ]}
                onChange={(value) => {
                  player.setPace(value === READING ? 'reading' : 'recorded');
                  player.setSpeed(value === READING ? 1 : Number(value));
                }}
              />
            </span>
            {onClose && <IconButton label="Leave replay (Esc)" icon={<X />} onClick={onClose} />}
          </span>
        </div>
      </div>
    </section>
  );
}

function Scrubber({ player, total }: { player: Player; total: number }) {
  const { position, times, turnEnds } = player;
  const last = times.length - 1;
  // A run without any duration is scrubbed by its events.
  const max = total > 0 ? total : last;
  const placeOf = (at: number) => (total > 0 ? (times[at] ?? 0) : at);

  // The browser's own steps would be milliseconds.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow')) event.preventDefault();
  };

  return (
    <span className="relative flex h-6 min-w-0 flex-1 items-center">
      <span aria-hidden className="pointer-events-none absolute inset-x-2 top-0 h-1.5">
        {turnEnds.slice(1, -1).map((at) => (
          <span
            key={at}
            className="absolute top-0 h-1.5 w-px bg-line-strong"
            style={{ left: `${(placeOf(at) / Math.max(max, 1)) * 100}%` }}
          />
        ))}
      </span>
      <Slider
        label="Position"
        aria-valuetext={`event ${position} of ${last}`}
        min={0}
        max={max}
        step="any"
        value={placeOf(position)}
        onKeyDown={onKeyDown}
        onValueChange={(value) => player.seek(total > 0 ? positionAt(times, value) : Math.round(value))}
      />
    </span>
  );
}

/** Does what a key stands for; false when it stands for nothing. */
function pressKey(
  event: globalThis.KeyboardEvent,
  { player, onClose }: Pick<PlayerBarProps, 'player' | 'onClose'>,
): boolean {
  const unit = event.shiftKey ? 'turn' : event.altKey ? 'event' : 'block';
  switch (event.key) {
    case ' ':
      // A button that has the focus is pressed by the space bar.
      if (event.target instanceof HTMLButtonElement) return false;
      (player.isPlaying ? player.pause : player.play)();
      return true;
    case 'k':
      (player.isPlaying ? player.pause : player.play)();
      return true;
    case 'ArrowRight':
      player.step(unit, 1);
      return true;
    case 'ArrowLeft':
      player.step(unit, -1);
      return true;
    case 'Home':
      player.seek(0);
      return true;
    case 'End':
      player.seek(player.times.length - 1);
      return true;
    case '>':
    case '<': {
      const index = SPEEDS.indexOf(player.speed) + (event.key === '>' ? 1 : -1);
      player.setSpeed(SPEEDS[index] ?? player.speed);
      return true;
    }
    case 'Escape':
      onClose?.();
      return onClose !== undefined;
    default:
      return false;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['range', 'checkbox'].includes(target.type);
  if (target.closest('[role="tablist"]')) return true;
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Minutes and seconds, with tenths. */
function formatClock(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const rest = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${rest.toFixed(1).padStart(4, '0')}`;
}
