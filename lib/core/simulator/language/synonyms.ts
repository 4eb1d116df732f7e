import { stemWord } from './stem-word';

/** Words that ask for the same thing. A word may stand in several groups. */
const GROUPS = [
  'weather forecast temperature rain raining sunny snow umbrella humidity wind degrees warm warmer cold colder hot hotter coat jacket',
  'time clock hour timezone',
  'order purchase',
  'ship shipping delivery deliver arrive arrival package parcel track tracking eta',
  'status state progress',
  'where status track location located',
  'passenger guest people adult traveler traveller seat visitor',
  'price cost quote worth expensive rate trading',
  'stock share ticker equity',
  'email mail e-mail inbox',
  'send message notify text dm',
  'search find lookup google research browse',
  'create add make insert write',
  'delete remove erase drop',
  'cancel abort revoke',
  'update edit change modify adjust',
  'customer client buyer account',
  'person employee member colleague contact',
  'calculate calculator compute math sum add plus times multiply divide minus subtract arithmetic evaluate',
  'convert conversion exchange',
  'translate translation',
  'file document',
  'directory folder',
  'remind reminder alarm',
  'book reserve reservation schedule',
  'flight fly plane airline',
  'hotel accommodation lodging stay',
  'image picture photo',
  'meeting event appointment calendar',
  'issue bug ticket',
  'repository repo',
  'comment reply note',
  'product article item sku',
  'stock inventory availability',
  'buy purchase',
  'refund reimburse money',
  'doc docs documentation manual guide',
  'invoice bill billing',
  'summary summarize summarise digest',
  'news headline article',
  'database sql table',
  'shell terminal bash command',
  'city town location place address',
  'distance far',
  'route direction navigate',
  'navigate go goto visit browse open',
  'restaurant food dinner lunch',
  'movie film',
  'song music track',
  'phone telephone call',
  'user account profile',
  'job position vacancy',
  'web internet online website page',
  'org organization organisation',
  'classify categorize categorise label sentiment',
];

const groupsByStem = new Map<string, Set<number>>();
for (const [index, group] of GROUPS.entries()) {
  for (const word of group.split(' ')) {
    const stem = stemWord(word);
    const groups = groupsByStem.get(stem) ?? new Set<number>();
    groupsByStem.set(stem, groups.add(index));
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The groups of words of one meaning a stem stands in, by number. */
export function synonymGroups(stem: string): ReadonlySet<number> {
  return groupsByStem.get(stem) ?? NONE;
}

/** True when two stems may ask for the same thing ("forecast" and "weather"); equal stems do. */
export function areSynonyms(one: string, other: string): boolean {
  if (one === other) return true;
  const others = synonymGroups(other);
  return [...synonymGroups(one)].some((group) => others.has(group));
}

/** True for a stem that stands in some group: an ordinary word of the things tools do. */
export function hasSynonyms(stem: string): boolean {
  return groupsByStem.has(stem);
}
