import type { Preview, TrackedClip } from '../../../workers/analysis-api';
import type { Engine } from '../engine';
import type { ChosenFile } from '../home/sort-files';
import type { PersonBox } from '../../core/by-hand/correction';
import type { HandEntry } from '../../core/by-hand/hand-entry';
import { words } from '../../core/words/words';
import type { KeptWork, WorkStore } from '../../storage/kept-work';
import { keyOf, personSource } from './chosen-person';
import { pairMissing, videoOf } from './missing-video';
import { takenUp, workOf, type TakenUp } from './kept-state';
import { KeptWorkDesk } from './kept-work-desk';
import { redoStep, sameCorrections, standing, undoStep, type HandStep } from './hand-steps';
import { tellSettings } from './tell-settings';
import { trackVideo } from './track-video';
import { sortOutReports } from './open-report';
import { importAgain, importKeypoints } from './import-keypoints';
import {
  initialState,
  nextState,
  type ClipSlot,
  type Judged,
  type SessionEvent,
  type SessionState,
} from './session-state';
import { Verdicts } from './verdicts';
import type { Settings } from './settings';

/** Changes of one setting that follow each other so quickly are one: a number is typed digit by digit. */
const TYPED_WITHIN_MS = 1500;

interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly notices: readonly string[];
}

const NOTHING: Chosen = { files: [], notices: [] };

/** Runs what the state machine describes: asks the engine, and tells what came of it. */
export class Session {
  readonly #engine: Engine;
  readonly #listeners = new Set<() => void>();
  readonly #previewListeners = new Set<(preview: Preview) => void>();
  #state: SessionState;
  #nextId = 1;
  #chosen: Chosen = NOTHING;
  /** What the report on show was made from, while the next clip is looked at. */
  #chosenEarlier: Chosen = NOTHING;
  #run = new AbortController();
  readonly #verdicts: Verdicts;
  /** When a setting was told last, ms: what is typed digit by digit is told once. */
  #toldAtMs = -Infinity;
  readonly #desk: KeptWorkDesk | null;

  /** @param store keeps the work for another visit; without one nothing is kept */
  constructor(engine: Engine, settings: Settings, store?: WorkStore) {
    this.#engine = engine;
    this.#state = initialState(settings);
    this.#verdicts = new Verdicts(engine, { state: this.state, tell: this.#tell });
    this.#desk = store
      ? new KeptWorkDesk(store, (keeping) => this.#tell({ type: 'keeping', keeping }))
      : null;
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Pictures while analysing. They are closed as soon as every listener has returned. */
  readonly onPreview = (listener: (preview: Preview) => void): (() => void) => {
    this.#previewListeners.add(listener);
    return () => this.#previewListeners.delete(listener);
  };

  /** What is asked beside the page's state, and changes nothing in it; see {@link Engine}. */
  readonly annotate: Engine['annotate'] = (...asked) => this.#engine.annotate(...asked);
  readonly compareVideo: Engine['compareVideo'] = (...asked) => this.#engine.compareVideo(...asked);
  readonly pictures: Engine['pictures'] = (...asked) => this.#engine.pictures(...asked);
  readonly analyze: Engine['analyze'] = (...asked) => this.#engine.analyze(...asked);

  /** Says what could not be used of a drop, and leaves everything else as it is. */
  refuse(notices: readonly string[]): void {
    this.#tell({ type: 'refused', notices });
  }

  /** Takes what was chosen: opens a report, or analyses clips. Never rejects. */
  async take(files: readonly ChosenFile[], notices: readonly string[] = []): Promise<void> {
    if (await this.#takeMissingVideos(files)) return;
    const { reports, clips, refusals } = await sortOutReports(files, this.#state.settings);
    const [opened] = reports;
    const said = [...notices, ...refusals];
    if (opened) this.#open(opened, clips.length > 0 ? [...said, words.report.reportAlone] : said);
    else if (clips.length > 0) await this.analyse(clips, said);
    else this.refuse(said);
  }

  #open(judged: Judged, notices: readonly string[]): void {
    this.#run.abort();
    this.#verdicts.stop();
    this.#chosen = NOTHING;
    this.#tell({ type: 'opened', judged, notices });
  }

  /** Clips to keypoints, one after the other, then verdicts from those that could be read. Never rejects. */
  async analyse(files: readonly ChosenFile[], notices: readonly string[] = []): Promise<void> {
    this.#run.abort();
    if (this.#state.judged) this.#chosenEarlier = this.#chosen;
    this.#chosen = { files, notices };
    const { signal } = (this.#run = new AbortController());
    const clips = files.map((chosen): ClipSlot & { chosen: ChosenFile } => ({
      id: this.#nextId++,
      name: chosen.name ?? chosen.file.name,
      ...(chosen.kind === 'video' && { video: chosen.file }),
      chosen,
    }));
    this.#tell({ type: 'chosen', clips, notices });
    for (const { id, chosen } of clips) {
      await this.#look(id, chosen, signal);
      if (signal.aborted) return;
    }
    if (this.#state.clips.some((clip) => clip.tracked)) await this.#judge(signal);
    else this.#leave({ type: 'gave-up' });
  }

  /** Stops the analysis that is under way; a report that was there before is shown again. */
  stop(): void {
    this.#run.abort();
    this.#verdicts.stop();
    this.#leave({ type: 'stopped' });
  }

  #leave(event: SessionEvent): void {
    const analysing = this.#state.screen === 'analysing';
    this.#tell(event);
    if (!analysing) return;
    // What is shown now is judged anew when a setting changes: by a signal that nobody has aborted.
    this.#run = new AbortController();
    this.#chosen = this.#state.judged ? this.#chosenEarlier : NOTHING;
    // A correction whose verdicts were still being made when the next clip came.
    const { judged, steps } = this.#state;
    if (judged && !sameCorrections(standing(steps), standing(judged.steps))) {
      void this.#judge(this.#run.signal, judged.clipIds);
    }
  }

  /** The clips that are being looked at, from the beginning, with another network. */
  async startAgainWith(model: Settings['model']): Promise<void> {
    this.#tell({ type: 'settings', settings: { ...this.#state.settings, model } });
    await this.analyse(this.#chosen.files, this.#chosen.notices);
  }

  /** Stops whatever is under way and shows the first page. */
  home(): void {
    this.#run.abort();
    this.#verdicts.stop();
    this.#chosen = NOTHING;
    this.#tell({ type: 'home' });
    this.#desk?.leaves();
  }

  /**
   * Looks for work of an earlier visit: what this tab showed last is taken up, anything else is offered. Settles when it
   * is known which.
   */
  async begin(): Promise<void> {
    const { signal } = this.#run;
    const found = await this.#desk?.look();
    if (signal.aborted) return;
    if (found === 'ours') void this.goOn();
    else if (found === 'damaged') this.refuse([words.keptWork.damaged]);
  }

  /** Takes up the work that is kept: its report is made again, without its video and without any network. */
  async goOn(): Promise<void> {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    const work = await this.#desk?.takeUp(() => this.#nextId++);
    if (!work || signal.aborted) return;
    if ('trouble' in work) {
      this.refuse([work.trouble]);
      return;
    }
    await this.#takenUp(work, signal);
  }

  /**
   * Shows work that was kept elsewhere: its report is made again, without any network.
   * @param videos of its clips, in their order, as far as they are at hand
   */
  async takeUp(work: KeptWork, videos: readonly (File | null)[] = []): Promise<void> {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    this.#chosen = NOTHING;
    const taken = takenUp(work, () => this.#nextId++, videos);
    await this.#takenUp(taken, signal);
  }

  async #takenUp({ judged, ...state }: TakenUp, signal: AbortSignal): Promise<void> {
    this.#tell({ type: 'taken-up', ...state });
    await this.#judge(signal, judged);
  }

  /** All that is needed to make the report on show again; `null` where none is, or it was opened from a file. */
  work(id: string, analysedAt: Date): KeptWork | null {
    return workOf(this.#state, id, analysedAt);
  }

  /** Deletes kept work for good. */
  async forget(): Promise<void> {
    await this.#desk?.forget();
  }

  /**
   * Gives a clip that was taken up without its video the file that it was made from.
   * @returns a sentence where it is another file
   */
  async addVideo(id: number, file: File): Promise<string | null> {
    const slot = this.#state.clips.find((clip) => clip.id === id);
    if (!slot?.tracked) return null;
    const outcome = await videoOf(slot.tracked, slot.name, file, (each) =>
      this.#engine.fingerprint(each, this.#run.signal),
    );
    if (outcome === null) this.#tell({ type: 'video-added', id, video: file });
    return outcome;
  }

  /** @returns whether these files are videos that the report on show lacks */
  async #takeMissingVideos(files: readonly ChosenFile[]): Promise<boolean> {
    const pairs = pairMissing(this.#state, files);
    for (const { slot, file } of pairs) {
      if ((await this.addVideo(slot.id, file)) !== null) return false;
    }
    return pairs.length > 0;
  }

  /** Changes settings; those that a report on show depends on are told by hand, and it is judged anew. */
  async set(settings: Settings): Promise<void> {
    const { settings: before, screen, clips } = this.#state;
    this.#tell({ type: 'settings', settings });
    if (screen !== 'result' || clips.length === 0) return;
    const atOnce = performance.now() - this.#toldAtMs < TYPED_WITHIN_MS;
    const told = tellSettings(this.#state, before, settings, atOnce);
    if (told?.base) this.#tell({ type: 'base', base: told.base });
    const readAgain =
      settings.keypointFps !== before.keypointFps && this.#chosen.files.some(({ kind }) => kind !== 'video');
    if (told?.steps) {
      this.#toldAtMs = performance.now();
      await this.#handed(told.steps, [], readAgain || told.judgeAnew);
    }
    if (readAgain) await this.#readAgain();
    else if (told?.judgeAnew) await this.#judge(this.#run.signal, this.#state.judged?.clipIds);
  }

  /** Keypoint files at another frame rate; what a network found in a video stays. */
  async #readAgain(): Promise<void> {
    const { signal } = this.#run;
    await importAgain(this.#chosen.files, this.state, this.#tell, signal);
    if (signal.aborted) return;
    await this.#judge(signal, this.#state.judged?.clipIds);
  }

  /** Makes the report from one clip only, where two showed the same view. */
  async judgeOnly(clipId: number): Promise<void> {
    await this.#judge(this.#run.signal, [clipId]);
  }

  /** Does something by hand to a clip of the report on show; verdicts follow without looking at the video again. */
  async doByHand(clip: number, entry: HandEntry): Promise<void> {
    const clipId = this.#state.judged?.clipIds[clip];
    if (clipId !== undefined) await this.#step({ kind: 'do', done: { clipId, entry } });
  }

  /**
   * Makes the person in a part of the picture the runner of a clip: it is looked at again, there only. The report waits,
   * and comes back as it was when that is stopped or nobody is found. Never rejects.
   */
  async choosePerson(clip: number, box: PersonBox): Promise<void> {
    const source = personSource(this.#state, clip, this.#chosen.files);
    if (!source) return;
    if ('trouble' in source) return this.refuse([source.trouble]);
    const { slot, chosen } = source;
    if (slot.trackedIn?.has(keyOf(box))) return this.doByHand(clip, { kind: 'choose-person', box });
    this.#run.abort();
    this.#chosenEarlier = this.#chosen;
    const { signal } = (this.#run = new AbortController());
    this.#tell({ type: 'looking-again', id: slot.id });
    await this.#look(slot.id, chosen, signal, box);
    if (signal.aborted) return;
    if (!this.#state.clips[0]?.trackedIn?.has(keyOf(box))) return this.#leave({ type: 'gave-up' });
    this.#tell({ type: 'person-found', id: slot.id, box });
    await this.#judge(signal, this.#state.judged?.clipIds);
  }

  /** Takes back entries, named by their places in the state's `entries`; undo brings them again. */
  async takeBack(places: readonly number[]): Promise<void> {
    const { steps, judged } = this.#state;
    const shown = standing(steps).filter(({ clipId }) => judged?.clipIds.includes(clipId));
    const done = shown.filter((_, place) => places.includes(place));
    if (done.length > 0) await this.#step({ kind: 'take-back', done });
  }

  /** Takes back what was done last by hand. */
  async undo(): Promise<void> {
    const { steps, undoneSteps, judged } = this.#state;
    const next = undoStep(steps, undoneSteps, judged?.clipIds ?? []);
    if (next) await this.#handed(next.steps, next.undone);
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const { steps, undoneSteps, judged } = this.#state;
    const next = redoStep(steps, undoneSteps, judged?.clipIds ?? []);
    if (next) await this.#handed(next.steps, next.undone);
  }

  async #step(step: HandStep): Promise<void> {
    this.#toldAtMs = -Infinity;
    await this.#handed([...this.#state.steps, step], []);
  }

  /** @param judgedLater whoever calls asks for verdicts afterwards */
  async #handed(
    steps: readonly HandStep[],
    undoneSteps: readonly HandStep[],
    judgedLater: boolean | undefined = false,
  ): Promise<void> {
    this.#tell({ type: 'by-hand', steps, undoneSteps });
    const { judged } = this.#state;
    if (!judged || judgedLater) return;
    const done = standing(steps);
    if (sameCorrections(done, standing(this.#verdicts.asked ?? judged.steps))) return;
    await this.#judge(this.#run.signal, judged.clipIds);
  }

  dispose(): void {
    this.#run.abort();
    this.#desk?.dispose();
    this.#engine.dispose();
  }

  /** @param box where the runner is; `null` = wherever one is found */
  async #look(
    id: number,
    from: ChosenFile,
    signal: AbortSignal,
    box: PersonBox | null = null,
  ): Promise<void> {
    if (from.kind !== 'video') return importKeypoints(from, { id, box }, this.state, this.#tell, signal);
    const video = { id, file: from.file, model: this.#state.settings.model, box };
    const ears = { tell: this.#tell, onPreview: this.#show };
    await trackVideo(this.#engine, video, ears, signal);
  }

  async #judge(signal: AbortSignal, only?: readonly number[]): Promise<void> {
    const none = await this.#verdicts.ask(signal, only);
    if (none) this.#leave({ type: 'judge-failed', ...none });
  }

  readonly #show = (preview: Preview): void => {
    for (const listener of this.#previewListeners) listener(preview);
    preview.picture.close();
  };

  readonly #tell = (event: SessionEvent): void => {
    this.#state = nextState(this.#state, event);
    if (event.type !== 'keeping') this.#desk?.keep(this.#state);
    for (const listener of this.#listeners) listener();
  };
}
