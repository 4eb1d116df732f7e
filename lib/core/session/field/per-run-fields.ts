import { requestFields } from './request-fields';

/** The fields that have a control of their own where one run is sent something else. */
export const perRunFields = requestFields.filter(({ isChangedPerRun }) => isChangedPerRun);
