import type { ScriptedAnswer } from '../scripted-answer';
import { endTurn } from './end-turn';
import { say } from './say';

/** What is answered where a scenario needs a tool and the request has none. */
export const wantTool = (): ScriptedAnswer =>
  endTurn([say('This scenario calls a tool of yours, and the request has none. Add a tool and ask again.')]);
