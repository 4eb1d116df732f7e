/** Makes what names files after tools: letters, digits, _ and -, no two alike where upper and lower case are one. */
export function createFileNames(ending: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = name.replace(/[^a-zA-Z0-9_-]+/g, '_').slice(0, 100) || 'tool';
    let made = base;
    for (let count = 2; taken.has(made.toLowerCase()); count += 1) made = `${base}_${count}`;
    taken.add(made.toLowerCase());
    return made + ending;
  };
}
