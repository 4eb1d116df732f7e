import { type FoundEntity, findMatches } from './entity';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

const ISO_DATE_TIME = /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)/g;
const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/g;
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'gi');
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}(?:,? (\\d{4}))?(?!\\w)`,
  'gi',
);
const MONTH_YEAR = new RegExp(`\\b${MONTH} (\\d{4})\\b`, 'gi');
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g;
const DOTTED = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g;
const RELATIVE =
  /\b(?:today|tonight|tomorrow|yesterday|(?:next|this|last|coming) (?:week|weekend|month|quarter|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gi;
const TIME =
  /\b(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([ap])\.?m\b\.?)?|\b(\d{1,2}) ?([ap])\.?m\b\.?|\b(noon|midnight)\b/gi;

/** The simulator has no clock: a date without a year is taken to lie in the year the text names, or in this one. */
const DEFAULT_YEAR = '2026';

/**
 * Dates (value `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM:SSZ`), words for days ("tomorrow", as written) and times
 * (value `HH:MM`, 24 hours). Dates that do not exist are left alone.
 */
export function findDates(text: string): FoundEntity[] {
  const year = /\b20\d{2}\b/.exec(text)?.[0] ?? DEFAULT_YEAR;
  return [
    ...findMatches(text, 'date', ISO_DATE_TIME, (match) => toDateTime(match[0])),
    ...findMatches(text, 'date', ISO_DATE, (match) => (isRealDate(match[0]) ? match[0] : null)),
    ...findMatches(text, 'date', MONTH_DAY, ([, month, day, ownYear]) => toDate(ownYear ?? year, month, day)),
    ...findMatches(text, 'date', DAY_MONTH, ([, day, month, ownYear]) => toDate(ownYear ?? year, month, day)),
    ...findMatches(text, 'date', MONTH_YEAR, ([, month, ownYear]) => toDate(ownYear, month, '1')),
    // Written with slashes the month comes first, unless it cannot be one.
    ...findMatches(text, 'date', SLASHED, ([, a, b, ownYear]) =>
      Number(a) > 12 ? toDate(ownYear, b, a) : toDate(ownYear, a, b),
    ),
    ...findMatches(text, 'date', DOTTED, ([, day, month, ownYear]) => toDate(ownYear, month, day)),
    ...findMatches(text, 'relative-date', RELATIVE, (match) => match[0].toLowerCase()),
    ...findMatches(text, 'time', TIME, toTime),
  ];
}

function toDate(year = '', month = '', day = ''): string | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = named === 0 ? Number(month) : named;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}

function isRealDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

function toDateTime(text: string): string | null {
  if (!isRealDate(text.slice(0, 10))) return null;
  const [, time = '', zone = 'Z'] =
    /[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  const seconds = time.length === 5 ? `${time}:00` : time;
  if (!isRealTime(seconds)) return null;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${text.slice(0, 10)}T${seconds}${offset}`;
}

function isRealTime(time: string): boolean {
  const [hours = 99, minutes = 99, seconds = 0] = time.split(':').map(Number);
  return hours < 24 && minutes < 60 && seconds < 60;
}

function toTime([, hours, minutes, half, wholeHours, wholeHalf, word]: RegExpExecArray): string | null {
  if (word) return word.toLowerCase() === 'noon' ? '12:00' : '00:00';
  const isAfternoon = (half ?? wholeHalf)?.toLowerCase() === 'p';
  const isMorning = (half ?? wholeHalf)?.toLowerCase() === 'a';
  const hour = Number(hours ?? wholeHours);
  const inDay = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour;
  const time = `${String(inDay).padStart(2, '0')}:${minutes ?? '00'}`;
  return isRealTime(time) ? time : null;
}
