/** Makes the function that names ids in the order in which it is first asked for them: `t1`, `t2`… */
export function createNames(prefix: string): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `${prefix}${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}
