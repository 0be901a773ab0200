import { words } from '../../core/words/words';
import type { Figures, SummaryRow } from './figures';
import { nameOf } from './summary-names';

const { say } = words.accuracy;

/** What the figures come to, for someone who runs: one sentence each. */
export interface AccuracySentences {
  /** From known keypoints: the measuring alone. */
  readonly measuring: readonly string[];
  /** From film to value, through the network; empty where it was left out. */
  readonly film: readonly string[];
  readonly bars: string;
}

/** A few figures to begin with. */
export interface Headline {
  readonly value: string;
  readonly unit: string;
  readonly what: string;
}

type Source = (row: SummaryRow) => number | null;
const fromJoints: Source = ({ madeUp, captured }) => worse(madeUp, captured);
const fromFilm: Source = ({ network }) => network;

/** The same sentences for the written report and the page; every number is the figures'. */
export function sayAccuracy({ summary, bars }: Figures): AccuracySentences {
  const { judged, met } = barCount(bars);
  return {
    measuring: sentences(summary, fromJoints, ({ heldPct }) => heldPct),
    film: sentences(summary, fromFilm, ({ networkHeldPct }) => networkHeldPct),
    bars: say.goals(judged, met),
  };
}

/** From film where that was tried, else from known joints. */
export function headlines({ summary, bars }: Figures): Headline[] {
  const usual: Source = (row) => fromFilm(row) ?? fromJoints(row);
  const value = valuesBy(summary, usual);
  const found: Headline[] = [];
  const rate = value('stepRate');
  if (rate !== null) found.push(say.headlines.stepRate(rate));
  const landing = value('landing-side');
  if (landing !== null) found.push(say.headlines.landing(landing));
  const middle = middleAngle(summary, usual);
  if (middle !== null) found.push(say.headlines.angles(middle));
  const { met, judged } = barCount(bars);
  if (judged > 0) found.push(say.headlines.goals(met, judged));
  return found;
}

/** The larger of what was tried. */
export function worse(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}

function sentences(summary: readonly SummaryRow[], of: Source, held: Source): string[] {
  const value = valuesBy(summary, of);
  const said: string[] = [];
  const rate = value('stepRate');
  if (rate !== null) said.push(say.stepRate(rate));
  const side = moments(say.seenFromSide, value('landing-side'), value('push-off-side'));
  const frontal = moments(say.seenFrontal, value('landing-frontal'), value('push-off-frontal'));
  said.push(...side, ...frontal);
  const middle = middleAngle(summary, of);
  const most = ranked(summary, onlyAngles(of)).at(-1);
  if (middle !== null && most) {
    said.push(say.angles(middle, nameOf(most.what), most.value));
  }
  const least = ranked(summary, held)[0];
  if (least) said.push(say.interval(heldWords(least)));
  return said;
}

function heldWords({ what, value }: Ranked): string {
  if (value >= 99) return say.heldInNearlyAll;
  return value >= 95 ? say.heldAsOften : say.heldLeast(nameOf(what), value);
}

function valuesBy(summary: readonly SummaryRow[], of: Source): (what: string) => number | null {
  return (what) => {
    const row = summary.find((each) => each.what === what);
    return row ? of(row) : null;
  };
}

function barCount(groups: Figures['bars']): { readonly judged: number; readonly met: number } {
  const judged = groups.flatMap(({ bars }) => bars).filter(({ met }) => met !== null);
  return { judged: judged.length, met: judged.filter((bar) => bar.met).length };
}

function onlyAngles(of: Source): Source {
  return (row) => (row.unit === 'deg' ? of(row) : null);
}

/** Half of the angles are as exact as this, or more. */
function middleAngle(summary: readonly SummaryRow[], of: Source): number | null {
  const angles = ranked(summary, onlyAngles(of));
  return angles[Math.floor((angles.length - 1) / 2)]?.value ?? null;
}

function moments(seen: string, landing: number | null, pushOff: number | null): string[] {
  if (landing === null || pushOff === null) return [];
  return [say.moments(seen, landing, pushOff)];
}

interface Ranked {
  readonly what: string;
  readonly value: number;
}

/** Rows that have a value, from the smallest to the largest. */
function ranked(summary: readonly SummaryRow[], of: Source): Ranked[] {
  return summary
    .flatMap((row) => {
      const value = of(row);
      return value === null ? [] : [{ what: row.what, value }];
    })
    .sort((a, b) => a.value - b.value);
}
