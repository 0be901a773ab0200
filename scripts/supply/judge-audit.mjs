/**
 * What an answer of npm means.
 * @typedef {{verdict: 'passed' | 'failed' | 'not asked', because: string}} Judged
 */

/** From these on a weakness is not shipped. */
const TOO_GRAVE = ['high', 'critical'];

/**
 * @param {string} answer of `npm audit --json`
 * @returns {Judged} passed only where the registry answered, and told of nothing grave
 */
export function judgeAdvisories(answer) {
  const told = readJson(answer);
  const counts = told?.metadata?.vulnerabilities;
  if (!counts || typeof counts.total !== 'number') return notAsked(told);
  const lesser = Object.entries(counts).filter(
    ([level, n]) => n > 0 && level !== 'total' && !TOO_GRAVE.includes(level),
  );
  const aside =
    lesser.length > 0 ? ` Of less weight: ${lesser.map(([level, n]) => `${n} ${level}`).join(', ')}.` : '';
  const grave = Object.values(told.vulnerabilities ?? {}).filter(({ severity }) =>
    TOO_GRAVE.includes(severity),
  );
  // Counted and listed are two: either is enough.
  if (grave.length === 0 && TOO_GRAVE.every((level) => !counts[level])) {
    return { verdict: 'passed', because: `none that is high or critical.${aside}` };
  }
  const names = grave.map(({ name, severity }) => `${name} (${severity})`).join(', ');
  return {
    verdict: 'failed',
    because: `${names || 'high or critical ones'}. npm audit says more.${aside}`,
  };
}

/**
 * @param {string} answer of `npm audit signatures --json`
 * @returns {Judged}
 */
export function judgeSignatures(answer) {
  const told = readJson(answer);
  if (!Array.isArray(told?.invalid) || !Array.isArray(told.missing)) return notAsked(told);
  const names = (list) => list.map(({ name, version }) => `${name} ${version}`).join(', ');
  if (told.invalid.length > 0)
    return { verdict: 'failed', because: `not as signed: ${names(told.invalid)}.` };
  if (told.missing.length > 0) return { verdict: 'failed', because: `unsigned: ${names(told.missing)}.` };
  return { verdict: 'passed', because: 'every package is as the registry signed it.' };
}

function notAsked(told) {
  const reason = told?.message ?? told?.error?.summary ?? 'it gave no answer that can be read';
  return {
    verdict: 'not asked',
    because: `could not be asked (${reason}). Ask again where the public registry is in reach.`,
  };
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
