/** What an issue begins with when it is no fault of the data: the schema could not judge it. */
export const UNCHECKED = 'cannot be checked';
