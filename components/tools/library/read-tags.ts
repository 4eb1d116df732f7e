/** Tags as they are typed, with commas between them: each once. */
export const readTags = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,،、]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];
