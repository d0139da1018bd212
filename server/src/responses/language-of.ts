/** In SQL: the language an answer was given in, by the id it has; null where nobody said. */
export const languageOfAnswer = (id: string): string => `(SELECT r.language FROM responses r WHERE r.id = ${id})`;
