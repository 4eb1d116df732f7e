import { queryOptions } from '@tanstack/react-query';
import { toQuery } from './to-query';

/** All presets, by name. */
export const presetsQuery = queryOptions({ ...toQuery('listPresets', {}), refetchOnWindowFocus: 'always' });
