import { z } from 'zod';

/** An answer by hand needs no settings. */
export const manualSchema = z.object({ type: z.literal('manual') });
