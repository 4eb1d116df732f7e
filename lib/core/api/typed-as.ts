import type { z } from 'zod';

/**
 * A schema that describes in the document less than is known of the type: what is answered was checked where it was read.
 * For answers alone: nothing is validated more exactly by it.
 */
export const typedAs = <T>(schema: z.ZodType): z.ZodType<T, T> => schema as z.ZodType<T, T>;
