import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';

/** A row of the Session table with its turns, made up but plausible; dates as the database keeps them. */
export interface SeedSession {
  id: string;
  title: string;
  config: string;
  tools: string;
  model: string;
  toolNames: string;
  headTurnId: string;
  createdAt: string;
  updatedAt: string;
  pinned: 0 | 1;
  tags: string;
  status: string;
  turns: { id: string; sessionId: string; parentId: string | null; message: string; createdAt: string }[];
}

interface Subject {
  tool: string;
  ask: (id: number, name: string) => string;
  input: (id: number, name: string) => object;
  result: (id: number, state: string) => object;
  tag: string;
}

const order: Subject = {
  tool: 'get_order_status',
  ask: (id, name) => `Where is order ${id} of ${name}?`,
  input: (id) => ({ order_id: String(id) }),
  result: (id, state) => ({ order_id: String(id), status: state, carrier: 'DHL', eta: '2026-05-24' }),
  tag: 'support',
};

const subjects: Subject[] = [
  order,
  {
    tool: 'issueRefund',
    ask: (id, name) => `Refund invoice INV-${id} for ${name}, it was charged twice`,
    input: (id) => ({ invoice: `INV-${id}`, reason: 'charged twice' }),
    result: (id, state) => ({ invoice: `INV-${id}`, state, amount: id / 100, currency: 'EUR' }),
    tag: 'billing',
  },
  {
    tool: 'get_current_weather',
    ask: (id, name) => `Can ${name} fly the drone tomorrow? Check the weather for flight ${id}`,
    input: (_, name) => ({ location: `${name}'s town`, unit: 'celsius' }),
    result: (id, state) => ({ temperature: id % 35, sky: state, wind: `${id % 20} km/h` }),
    tag: 'weather',
  },
  {
    tool: 'search_documents',
    ask: (id, name) => `Find what ${name} wrote about the migration of cluster ${id}`,
    input: (id, name) => ({ query: `migration cluster ${id}`, author: name, limit: 5 }),
    result: (id, state) => ({
      hits: [{ title: `Runbook ${id}`, snippet: `The cluster was ${state} at night.` }],
    }),
    tag: 'research',
  },
  { ...order, ask: (id, name) => `查询订单 ${id} 的物流状态，收件人是 ${name}`, tag: '客服' },
  { ...order, ask: (id, name) => `أين الطلب رقم ${id} باسم ${name}؟`, tag: 'دعم' },
];
const names = 'Ada Grace Linus Margaret Alan Barbara Ken Radia Edsger Donald Katherine Tim Hedy Dennis'.split(
  ' ',
);
const states = ['shipped', 'delayed', 'lost in transit', 'delivered', 'returned', 'processing'];
const models = [SIMULATOR_MODEL, 'claude-sonnet-5-5', 'claude-opus-5', 'claude-haiku-5'];
const statuses = [
  'completed',
  'completed',
  'completed',
  'completed',
  'failed',
  'waiting',
  'cancelled',
  'interrupted',
];
const YEAR_MS = 31_536_000_000;

/** Spreads numbers so that neighbours have little in common. */
const spread = (value: number): number => Math.imul(value + 1, 0x9e3779b1) >>> 0;
const choose = <T>(list: readonly [T, ...T[]] | readonly T[], by: number): T => list[by % list.length] as T;
const toDate = (at: number): string => new Date(at).toISOString().replace('Z', '+00:00');

/** The session of that number among `count`, the oldest of which was made a year before `now`. Always the same for the same numbers. */
export function createSeedSession(index: number, count: number, now: number): SeedSession {
  const chance = spread(index);
  const subject = choose(subjects, chance % 97);
  const id = 10_000 + (spread(chance) % 90_000);
  const name = choose(names, chance >>> 4);
  const state = choose(states, chance >>> 8);
  const isFailing = chance % 11 === 0;
  const sessionId = `ses_${hex(index)}`;
  const createdAt = now - Math.floor((YEAR_MS * (count - index)) / count);
  const call = `toolu_${hex(index)}`;
  const content = isFailing ? `Error: ${id} is not known here.` : JSON.stringify(subject.result(id, state));
  const messages = [
    { role: 'user', content: subject.ask(id, name) },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: `I will look that up for ${name}.` },
        { type: 'tool_use', id: call, name: subject.tool, input: subject.input(id, name) },
      ],
      stop_reason: 'tool_use',
    },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: call, content, is_error: isFailing }] },
    {
      role: 'assistant',
      content: [
        {
          type: 'text',
          text: isFailing
            ? `I could not find ${id}. Please check the number and ask again.`
            : `${name}, the answer for ${id} is: ${state}. Tell me if you want to know more about it.`,
        },
      ],
      stop_reason: 'end_turn',
    },
  ];
  const turnId = (turn: number) => `turn_${hex(index)}${turn}`;
  return {
    id: sessionId,
    title: subject.ask(id, name),
    config: JSON.stringify({ model: choose(models, chance >>> 12), max_tokens: 4096 }),
    tools: JSON.stringify([
      {
        id: 'tool_1',
        text: JSON.stringify({ name: subject.tool, input_schema: { type: 'object' } }, null, 2),
        answerer: { type: 'manual' },
        enabled: true,
      },
    ]),
    model: choose(models, chance >>> 12),
    toolNames: JSON.stringify([subject.tool]),
    headTurnId: turnId(messages.length - 1),
    createdAt: toDate(createdAt),
    updatedAt: toDate(Math.min(now, createdAt + (chance % 90) * 60_000)),
    pinned: index % 20_000 === 7 ? 1 : 0,
    tags: JSON.stringify(chance % 5 === 0 ? [subject.tag] : []),
    status: choose(statuses, chance >>> 16),
    turns: messages.map((message, turn) => ({
      id: turnId(turn),
      sessionId,
      parentId: turn === 0 ? null : turnId(turn - 1),
      message: JSON.stringify(message),
      createdAt: toDate(createdAt + turn * 1000),
    })),
  };
}

const hex = (index: number): string =>
  spread(index).toString(16).padStart(8, '0') + index.toString(16).padStart(16, '0');
