import type { Scenario } from './scenario';
import type { Scene } from './scene';
import type { ScriptedAnswer } from './scripted-answer';
import type { ScriptedFailure } from './scripted-failure';

/** How a request ends that a scenario plays with. */
export type Played = { failure: ScriptedFailure } | { answer: ScriptedAnswer };

/**
 * Plays a scenario in a scene.
 *
 * @param attempt how often the request was repeated already
 */
export function playScenario(
  scenario: Scenario | null,
  scene: Omit<Scene, 'isFailing'>,
  attempt: number,
): Played {
  const ordinary = (): ScriptedAnswer => scene.ordinary();
  if (!scenario) return { answer: ordinary() };
  const isFailing = scene.step === 0 && isToFail(scenario, attempt);
  if (isFailing && scenario.failure) return { failure: scenario.failure };
  const played = { ...scene, isFailing };
  if (scene.step > 0) return { answer: scenario.goOn?.(played) ?? ordinary() };
  // Without what fails there is nothing left to play.
  const isOver = scenario.fails !== undefined && !isFailing;
  return { answer: (isOver ? undefined : scenario.play?.(played)) ?? ordinary() };
}

const isToFail = ({ fails = 0 }: Scenario, attempt: number): boolean => fails === 'always' || attempt < fails;
