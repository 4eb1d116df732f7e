import { createContext, useContext } from 'react';

/** The schema that answers are asked for with (`output_config.format`); undefined where they are free text. */
export const OutputSchemaContext = createContext<unknown>(undefined);

export const useOutputSchema = (): unknown => useContext(OutputSchemaContext);
