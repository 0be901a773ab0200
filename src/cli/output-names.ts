import type { InputFile } from './input-file';

/** What each input's files are called, without ending. Two inputs of the same name (from two folders) get NAME and NAME-2. */
export function outputNames(inputs: readonly InputFile[]): string[] {
  const names: string[] = [];
  for (const { name } of inputs) names.push(names.includes(name) ? `${name}-2` : name);
  return names;
}
