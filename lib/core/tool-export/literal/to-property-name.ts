import { quote } from './quote';

/** A key as it stands in an object of JavaScript: `__proto__` would set what the object inherits from, were it not computed. */
export const toPropertyName = (name: string): string =>
  name === '__proto__' ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote.javascript(name);
