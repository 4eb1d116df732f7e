import { createContext, useContext } from 'react';
import type { RefusedPlace } from '@/lib/core/request/find-refused-place';

/** Leads to a place of the last request: a tool, a message, a setting. */
export type ShowPlace = (place: RefusedPlace) => void;

export const ShowPlaceContext = createContext<ShowPlace | undefined>(undefined);

/** Undefined where there is nothing beside the conversation to be led to. */
export const useShowPlace = (): ShowPlace | undefined => useContext(ShowPlaceContext);
