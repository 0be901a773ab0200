import { analyzeFiles } from './analyze-files';
import { parseArguments, USAGE } from './arguments';
import { CommandEnd, EXIT } from './exit-codes';

/**
 * `npm run analyze`: reads the arguments, does the work, sets the exit code. Results go to stdout, progress
 * and complaints to stderr.
 * @param prepareApp builds the app and brings the networks' weights, where a video needs them
 */
export async function main(argv: readonly string[], prepareApp: () => Promise<void>): Promise<void> {
  const interrupted = new AbortController();
  const onInterrupt = (): void => {
    if (interrupted.signal.aborted) process.exit(EXIT.cancelled);
    interrupted.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  try {
    const args = parseArguments(argv);
    if (args === 'help') {
      process.stdout.write(`${USAGE}\n`);
      return;
    }
    const { paths, missing } = await analyzeFiles(args, prepareApp, interrupted.signal);
    process.stdout.write(paths.map((path) => `${path}\n`).join(''));
    if (missing.length > 0) throw new CommandEnd(EXIT.failed, missing.join('\n'));
  } catch (error) {
    process.exitCode = complain(error);
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

function complain(error: unknown): number {
  if (!(error instanceof CommandEnd)) {
    process.stderr.write(
      `Something went wrong that should not have:\n${String((error as Error).stack ?? error)}\n`,
    );
    return EXIT.failed;
  }
  process.stderr.write(`${error.message}\n`);
  if (error.detail) process.stderr.write(`(${error.detail})\n`);
  if (error.exitCode === EXIT.badArguments) process.stderr.write(`\n${USAGE}\n`);
  return error.exitCode;
}
