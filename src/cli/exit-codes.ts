/** What the command's exit code tells a script. */
export const EXIT = {
  done: 0,
  /** Something went wrong on our side or in the browser. */
  failed: 1,
  badArguments: 2,
  unreadableInput: 3,
  noRunner: 4,
  /** Ctrl+C, by the shells' custom: 128 + SIGINT. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An end that the user should hear about in a sentence; thrown inside the command, caught in `main.ts`. */
export class CommandEnd extends Error {
  constructor(
    readonly exitCode: ExitCode,
    sentence: string,
    readonly detail = '',
  ) {
    super(sentence);
  }
}
