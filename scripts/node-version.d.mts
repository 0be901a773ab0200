export function nodeVersionProblem(running?: string): string;
