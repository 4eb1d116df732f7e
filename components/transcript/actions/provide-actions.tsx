import type { ReactNode } from 'react';
import { type Answering, AnsweringContext } from './answering';
import { type Baselines, BaselinesContext } from './baselines';
import { type Branching, BranchingContext } from './branching';
import { CanBranchContext } from './can-branch';
import { type ChangedResults, ChangedResultsContext } from './changed-results';
import { type Editing, EditingContext } from './editing';
import { InspectingContext, type InspectRequest } from './inspecting';
import { type Rerunning, RerunningContext } from './rerunning';
import { type RunControl, RunControlContext } from './run-control';

/** Everything that can be done from within a transcript, by theme. */
export interface ProvidedActions {
  answering: Answering;
  changedResults: ChangedResults | undefined;
  canBranch: boolean;
  editing: Editing;
  branching: Branching;
  baselines: Baselines;
  rerunning: Rerunning;
  runControl: RunControl;
  onInspect: InspectRequest;
}

export interface ProvideActionsProps {
  /** Each theme keeps its identity while nothing of it changes: what asks for it renders again otherwise. */
  actions: ProvidedActions;
  children: ReactNode;
}

/** Makes a transcript one that can be worked with. A view in it asks for the theme it needs, by its hook. */
export function ProvideActions({ actions, children }: ProvideActionsProps) {
  return (
    <InspectingContext value={actions.onInspect}>
      <AnsweringContext value={actions.answering}>
        <ChangedResultsContext value={actions.changedResults}>
          <CanBranchContext value={actions.canBranch}>
            <EditingContext value={actions.editing}>
              <BranchingContext value={actions.branching}>
                <BaselinesContext value={actions.baselines}>
                  <RerunningContext value={actions.rerunning}>
                    <RunControlContext value={actions.runControl}>{children}</RunControlContext>
                  </RerunningContext>
                </BaselinesContext>
              </BranchingContext>
            </EditingContext>
          </CanBranchContext>
        </ChangedResultsContext>
      </AnsweringContext>
    </InspectingContext>
  );
}
