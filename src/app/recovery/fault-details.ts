/** What a bug report needs of a fault; the runner's own file names are taken out. */
export function faultDetails(error: unknown, names: readonly string[], where = ''): string {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
  const lines = [`Plumbline ${__APP_VERSION__}`, `${name}: ${message}`, stack ?? '', where];
  return withoutNames(lines.filter((line) => line.trim() !== '').join('\n'), names);
}

/** Known names, and whatever looks like the name of a clip or a report, whoever put it into the message. */
const LIKE_A_NAME =
  /[^\s"'“”/\\:()]+\.(mp4|m4v|mov|qt|webm|mkv|avi|3gp|mts|m2ts|mpe?g|ogv|trc|mot|csv|zip|json)\b/gi;

function withoutNames(text: string, names: readonly string[]): string {
  const known = names
    .filter((name) => name !== '')
    .reduce((all, name) => all.replaceAll(name, '[file]'), text);
  return known.replace(LIKE_A_NAME, '[file]');
}
