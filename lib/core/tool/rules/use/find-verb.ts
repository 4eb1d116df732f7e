import { splitName } from '../split-name';

const VERBS = new Set(
  'get list create update delete remove add set search find read write fetch send post put patch review merge close open start stop run execute cancel approve reject archive restore move copy rename upload download export import assign unassign edit insert upsert query check validate submit publish refund charge pay transfer lock unlock enable disable lookup describe show browse click save load push pull fork star comment reply invite notify schedule book make generate convert translate calculate compute pay purchase buy drop destroy terminate deploy purge wipe revoke'.split(
    ' ',
  ),
);

/** The word of a tool's name that says what is done; undefined where none does. */
export const findVerb = (name: string): string | undefined => splitName(name).find((word) => VERBS.has(word));

export const isVerb = (word: string): boolean => VERBS.has(word);
