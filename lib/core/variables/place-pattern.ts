/** What the name of a variable is made of, as the source of a pattern. */
export const VARIABLE_NAME = '[A-Za-z_][\\w.-]*';

/** So many blanks may stand beside a name: more would let a long text of braces be searched again and again. */
const BLANKS = '[ \\t]{0,20}';

/** A place that names a variable, with the backslash that may stand before it: `{{name}}`, `{{ name }}`, `\{{name}}`. */
export const PLACE_PATTERN = `(\\\\?)\\{\\{${BLANKS}(${VARIABLE_NAME})${BLANKS}\\}\\}`;
