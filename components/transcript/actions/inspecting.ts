import { createContext, useContext } from 'react';
import type { RequestTarget } from '@/components/transcript/forms/request-target';

/** Shows a request in the inspector. */
export type InspectRequest = (target: RequestTarget) => void;

export const InspectingContext = createContext<InspectRequest | undefined>(undefined);

/** Undefined where there is no inspector beside the conversation. */
export const useInspectRequest = (): InspectRequest | undefined => useContext(InspectingContext);
