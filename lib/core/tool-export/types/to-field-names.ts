/** Words of Python, what the annotations of a model say, and what a model of Pydantic has itself. */
const WORDS = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield
  Annotated Any BaseModel ConfigDict Field Literal Optional RootModel Union bool dict float int list str tuple
  construct copy from_orm json parse_file parse_obj parse_raw register schema schema_json update_forward_refs validate`.split(
    /\s+/,
  ),
);

/**
 * Names for the attributes of a model, in the order of its fields: such as Python and Pydantic take, and no two alike. A
 * field keeps its name where it can, whatever those before it are called; another attribute takes the name of none, because
 * a model is filled by either.
 *
 * @param isType whether a class goes by a name: an attribute of that name would hide it from the annotations beside it
 */
export function toFieldNames(fields: readonly string[], isType: (name: string) => boolean): string[] {
  const taken = new Set(fields);
  return fields.map((field) => {
    const plain = field
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^_+/, '')
      .slice(0, 80);
    const begun = /^[A-Za-z]/.test(plain) && !plain.startsWith('model_') ? plain : `field_${plain}`;
    const base = WORDS.has(begun) || isType(begun) ? `${begun}_` : begun;
    if (base === field) return field;
    let own = base;
    for (let count = 2; taken.has(own); count += 1) own = `${base}_${count}`;
    taken.add(own);
    return own;
  });
}
