import { stemWord } from './stem-word';

const toStems = (words: string) => new Set(words.split(' ').map(stemWord));

/** What tools do that change nothing. */
export const lookingVerbs: ReadonlySet<string> = toStems(
  'get show list find fetch retrieve look lookup give tell check read view see display query return provide use run call make help search calculate convert',
);

/** What tools of every kind do to things of every kind. */
export const commonVerbs: ReadonlySet<string> = toStems(
  'create add update delete remove send set make write edit move clear insert post put',
);

/** Verbs in the names of tools that change something: these must be asked for. */
export const changingVerbs: ReadonlySet<string> = toStems(
  'cancel delete remove create update send add book set write drop clear archive merge close submit post publish pay refund transfer edit move rename revoke approve reject schedule kill stop restart deploy',
);

/** One files a bug, schedules a meeting and opens an account. */
export const waysToCreate: ReadonlySet<string> = toStems(
  'create file open schedule arrange set register record log submit new start book report raise',
);
