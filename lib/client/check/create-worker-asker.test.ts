import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWorkerAsker } from './create-worker-asker';

interface Question {
  id: number;
  text: string;
}

/** A worker that answers when it is told to. */
class Held extends EventTarget {
  static made: Held[] = [];
  asked: Question[] = [];
  isEnded = false;
  constructor() {
    super();
    Held.made.push(this);
  }
  postMessage(question: Question) {
    this.asked.push(question);
  }
  terminate() {
    this.isEnded = true;
  }
  answer() {
    const id = this.asked.at(-1)?.id;
    this.dispatchEvent(new MessageEvent('message', { data: { id } }));
  }
}

const ask = () => createWorkerAsker<Question, { id: number }>(() => new Held() as unknown as Worker);
const last = () => Held.made.at(-1);
const live = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
  Held.made = [];
});
afterEach(() => vi.useRealTimers());

it('asks one question at a time, and of those that wait the newest alone', () => {
  const asker = ask();
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  asker({ text: 'a' }, live, first);
  asker({ text: 'b' }, live, second);
  asker({ text: 'c' }, live, third);
  expect(last()?.asked.map(({ text }) => text)).toEqual(['a']);
  last()?.answer();
  expect(last()?.asked.map(({ text }) => text)).toEqual(['a', 'c']);
  last()?.answer();
  expect([first, second, third].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
});

it('gives nothing for a question nobody waits for any more', () => {
  const stop = new AbortController();
  const give = vi.fn();
  ask()({ text: 'a' }, stop.signal, give);
  stop.abort();
  last()?.answer();
  expect(give).not.toHaveBeenCalled();
});

it('says that a worker took too long, ends it, and asks another one', () => {
  const asker = ask();
  const give = vi.fn();
  asker({ text: 'a' }, live, give);
  const [first] = Held.made;
  vi.advanceTimersByTime(3000);
  expect(give).toHaveBeenCalledWith(null);
  expect(first?.isEnded).toBe(true);
  asker({ text: 'b' }, live, give);
  last()?.answer();
  expect(Held.made).toHaveLength(2);
  expect(give).toHaveBeenLastCalledWith({ id: 2 });
});
