import type { AnalysisFailure, ErrorCode } from '../../../workers/analysis-api';
import type { FileFacts, PersonSought, UnfinishedClip } from '../../storage/unfinished/unfinished-work';
import type { ChosenFile } from '../home/sort-files';
import type { Settings } from './settings';

/** A clip of an analysis that broke off, as the first page offers it. */
export interface OfferedClip extends UnfinishedClip {
  /** Its video need not be chosen: a recording that is kept here, or the sample. */
  readonly atHand: boolean;
}

/** An analysis that broke off. */
export interface UnfinishedOffer {
  readonly touchedAt: Date;
  readonly settings: Settings;
  readonly clips: readonly OfferedClip[];
}

/** A look for a chosen person that broke off, as their report offers it. */
export interface PersonOffer extends OfferedClip {
  readonly person: PersonSought;
  readonly settings: Settings;
}

/** A clip that is to be looked at, with what is known of it from before. */
export interface PlannedClip {
  /** `null` where it was finished before, and its file is not needed. */
  readonly chosen: ChosenFile | null;
  readonly name: string;
  readonly earlier: UnfinishedClip | null;
  /** As in {@link UnfinishedClip}. */
  readonly person?: PersonSought;
}

/** Clips as they were chosen; nothing is known of them. */
export function plannedAnew(files: readonly ChosenFile[]): readonly PlannedClip[] {
  return files.map((chosen) => ({ chosen, name: chosen.name ?? chosen.file.name, earlier: null }));
}

/**
 * What a drop goes on with. A file is known by its size, and by its name where that decides: phones give the same video
 * another name and date each time; whether it is the very same is seen by its content later. A clip of the offer that was
 * finished comes along without its file, where there is room.
 * @param most clips of one analysis
 * @returns `null` where none of the files belongs to the offer
 */
export function planned(
  files: readonly ChosenFile[],
  offer: Pick<UnfinishedOffer, 'clips'> | null,
  most = 2,
): readonly PlannedClip[] | null {
  const left = new Set(offer?.clips ?? []);
  const chosen = plannedAnew(files).map((clip): PlannedClip => {
    const same = [...left].filter((each) => isOf(clip.chosen, each));
    const earlier = same.find(({ name }) => name === clip.chosen?.file.name) ?? same[0];
    if (!earlier) return clip;
    left.delete(earlier);
    return { ...clip, earlier };
  });
  if (chosen.every(({ earlier }) => !earlier)) return null;
  const done = files.every(({ kind }) => kind === 'video') ? plannedWithoutFiles([...left]) : [];
  return [...done.slice(0, Math.max(0, most - chosen.length)), ...chosen];
}

/** Those that are finished: their report can be made at once. */
export function plannedWithoutFiles(clips: readonly UnfinishedClip[]): readonly PlannedClip[] {
  const done = clips.filter(({ state }) => state === 'done');
  return done.map((earlier) => ({ chosen: null, name: earlier.name, earlier }));
}

/** Clips of an offer that a plan leaves as they are: they stay offered. */
export function leftOut(
  plan: readonly PlannedClip[],
  offer: Pick<UnfinishedOffer, 'clips'> | null,
  most = 2,
): readonly UnfinishedClip[] {
  const taken = plan.flatMap(({ earlier }) => earlier?.key ?? []);
  if (taken.length === 0) return [];
  const left = offer?.clips.filter(({ key }) => !taken.includes(key)) ?? [];
  return left.slice(0, Math.max(0, most - plan.length));
}

function isOf(chosen: ChosenFile | null, { sizeBytes }: FileFacts): boolean {
  return chosen?.kind === 'video' && chosen.file.size === sizeBytes;
}

/** Faults of the clip itself: it would end so again. */
const OF_THE_CLIP: ReadonlySet<ErrorCode> = new Set([
  'empty-file',
  'not-a-video',
  'truncated',
  'no-video-track',
  'cannot-decode',
  'too-small',
  'too-few-frames',
  'too-long',
  'too-large',
  'no-runner',
  'bad-track',
]);

/** Whether another try may come further than the one that ended so. */
export function worthAnotherTry({ code }: AnalysisFailure): boolean {
  return !OF_THE_CLIP.has(code);
}
