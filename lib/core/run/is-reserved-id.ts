/**
 * True for an id that names what every object has, as `constructor` or `__proto__`: what is kept of calls by their ids
 * could not tell such a call from none, or would lose it.
 */
export const isReservedId = (id: string): boolean => id in Object.prototype;
