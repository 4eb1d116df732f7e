import { createContext, useContext } from 'react';

/** The ids of the runs that brought the answers, by each answer and by the message it answers. */
export type Baselines = Readonly<Record<string, string>>;

const none: Baselines = {};

export const BaselinesContext = createContext<Baselines>(none);

/** Empty where the conversation is only to be read. */
export const useBaselines = (): Baselines => useContext(BaselinesContext);
