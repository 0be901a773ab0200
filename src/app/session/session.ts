import type { Preview } from '../../../workers/analysis-api';
import type { Engine } from '../engine';
import type { ChosenFile } from '../home/sort-files';
import { words } from '../../core/words/words';
import type { KeptWork, WorkStore } from '../../storage/kept-work';
import { addMissingVideos, addVideoTo } from './missing-video';
import { takenUp, workOf, type TakenUp } from './kept-state';
import { KeptWorkDesk } from './kept-work-desk';
import { HandDesk } from './hand-desk';
import { sameCorrections, standing } from './hand-steps';
import { tellSettings } from './tell-settings';
import { lookAtClip, type LookParts } from './look-at-clip';
import { sortOutReports } from './open-report';
import { PersonDesk } from './person-desk';
import { importAgain } from './import-keypoints';
import {
  initialState,
  nextState,
  type ClipSlot,
  type Judged,
  type Keeping,
  type SessionEvent,
  type SessionState,
} from './session-state';
import { UnfinishedDesk, type UnfinishedParts } from './unfinished-desk';
import { filesOf, settingsFor } from './go-on-unfinished';
import {
  leftOut,
  planned,
  plannedAnew,
  plannedWithoutFiles,
  worthAnotherTry,
  type PlannedClip,
} from './unfinished-plan';
import { Verdicts, type NoVerdicts } from './verdicts';
import type { Settings } from './settings';

interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly plan: readonly PlannedClip[];
  readonly notices: readonly string[];
}

const NOTHING: Chosen = { files: [], plan: [], notices: [] };

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
  readonly #hands: HandDesk;
  readonly #people: PersonDesk;
  /** What no report came of, while the page says why. */
  #gaveUp: Chosen = NOTHING;
  readonly #desk: KeptWorkDesk | null;
  readonly #unfinished: UnfinishedDesk | null;

  /** @param store keeps the work for another visit; without one nothing is kept */
  constructor(engine: Engine, settings: Settings, store?: WorkStore, unfinished?: UnfinishedParts) {
    this.#engine = engine;
    this.#state = initialState(settings);
    this.#verdicts = new Verdicts(engine, { state: this.state, tell: this.#tell });
    this.#hands = new HandDesk({
      state: this.state,
      tell: this.#tell,
      asked: () => this.#verdicts.asked,
      judge: async (clipIds) => void (await this.#judge(this.#run.signal, clipIds)),
    });
    const tell = (keeping: Partial<Keeping>): void => this.#tell({ type: 'keeping', keeping });
    this.#unfinished = unfinished ? new UnfinishedDesk(unfinished, tell) : null;
    this.#desk = store ? new KeptWorkDesk(store, tell, (facts) => this.#unfinished?.kept(facts)) : null;
    this.#people = new PersonDesk({
      look: this.#lookParts,
      files: () => this.#chosen.files,
      workId: () => this.#desk?.id ?? '',
      doByHand: this.doByHand,
      begin: () => ((this.#chosenEarlier = this.#chosen), this.#newRun()),
      gaveUp: () => this.#leave({ type: 'gave-up' }, NOTHING),
      judge: (signal) => this.#judge(signal, this.#state.judged?.clipIds),
    });
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
    if (await addMissingVideos(this.#state, files, (id, file) => this.addVideo(id, file))) return;
    const { reports, clips, refusals } = await sortOutReports(files, this.#state.settings);
    const [opened] = reports;
    const said = [...notices, ...refusals];
    if (opened) this.#open(opened, clips.length > 0 ? [...said, words.report.reportAlone] : said);
    else if (clips.length > 0) await this.analyse(clips, said);
    else this.refuse(said);
  }

  #open(judged: Judged, notices: readonly string[]): void {
    this.#endRun();
    this.#verdicts.stop();
    this.#chosen = NOTHING;
    this.#tell({ type: 'opened', judged, notices });
  }

  /** Clips to keypoints, one after the other, then verdicts from those that could be read. Never rejects. */
  async analyse(files: readonly ChosenFile[], notices: readonly string[] = []): Promise<void> {
    const { settings, keeping } = this.#state;
    const plan = planned(files, keeping.unfinished);
    await this.#start(
      plan ?? plannedAnew(files),
      notices,
      plan ? settingsFor(keeping.unfinished, settings) : settings,
    );
  }

  async #start(plan: readonly PlannedClip[], notices: readonly string[], settings: Settings): Promise<void> {
    const signal = this.#newRun();
    const { judged, keeping } = this.#state;
    if (judged) this.#chosenEarlier = this.#chosen;
    this.#chosen = { files: plan.flatMap(({ chosen }) => chosen ?? []), plan, notices };
    this.#gaveUp = NOTHING;
    const clips = plan.map((clip): ClipSlot & { clip: PlannedClip } => ({
      id: this.#nextId++,
      name: clip.name,
      ...(clip.chosen?.kind === 'video' && { video: clip.chosen.file }),
      clip,
    }));
    if (settings !== this.#state.settings) this.#tell({ type: 'settings', settings });
    this.#tell({ type: 'chosen', clips, notices });
    this.#unfinished?.begin(plan, settings, leftOut(plan, keeping.unfinished));
    for (const { id, clip } of clips) {
      await lookAtClip(this.#lookParts, id, clip, signal);
      if (signal.aborted) return;
    }
    const failed = clips.filter(({ id }) => {
      const { failure } = this.#state.clips.find((clip) => clip.id === id) ?? {};
      return failure && worthAnotherTry(failure);
    });
    const seen = this.#state.clips.some((clip) => clip.tracked);
    const none = seen ? await this.#judge(signal) : null;
    if (signal.aborted) return;
    const again = none && worthAnotherTry(none.failure);
    this.#unfinished?.over(again ? clips.length : failed.length, seen && !none);
    if (!seen) this.#leave({ type: 'gave-up' });
  }
  /** Stops the analysis that is under way; a report that was there before is shown again. */
  stop(): void {
    this.#endRun();
    this.#verdicts.stop();
    this.#leave({ type: 'stopped' });
  }

  #newRun(): AbortSignal {
    this.#run.abort();
    this.#run = new AbortController();
    return this.#run.signal;
  }

  /** Nobody wants what is under way any more, nor what was seen of it. */
  #endRun(): void {
    this.#run.abort();
    void this.#unfinished?.drop();
  }

  /** @param gaveUp what may be tried once more */
  #leave(event: SessionEvent, gaveUp = this.#chosen): void {
    const analysing = this.#state.screen === 'analysing';
    // Known before it is told: the page then offers another try.
    if (analysing && event.type !== 'stopped') this.#gaveUp = gaveUp;
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
    const { plan, notices } = this.#chosen;
    const anew = plan.map((clip) => (clip.chosen ? { ...clip, earlier: null } : clip));
    await this.#start(anew, notices, { ...this.#state.settings, model });
  }

  get canTryAgain(): boolean {
    return this.#gaveUp.files.length > 0;
  }

  /** The clips that no report came of once more: they go on where they broke off, or begin anew with another network. */
  async tryAgain(model?: Settings['model']): Promise<void> {
    const { plan, notices } = this.#gaveUp;
    const { settings, keeping } = this.#state;
    const files = plan.flatMap(({ chosen }) => chosen ?? []);
    const again = (model ? null : planned(files, keeping.unfinished)) ?? plannedAnew(files);
    if (files.length > 0) await this.#start(again, notices, model ? { ...settings, model } : settings);
  }

  /** Goes on with what is offered: with these files, or with those that are at hand. @returns a sentence where none fits */
  async goOnUnfinished(files?: readonly File[]): Promise<string | null> {
    const { unfinished: offer } = this.#state.keeping;
    const found = offer && (await filesOf(offer, files, this.#unfinished));
    if (!found || 'trouble' in found) return found?.trouble ?? null;
    await this.analyse(found.files);
    return null;
  }

  /** Makes the report of those clips of what is offered that are finished; the others stay offered. */
  async finishUnfinished(): Promise<void> {
    const { settings, keeping } = this.#state;
    const plan = plannedWithoutFiles(keeping.unfinished?.clips ?? []);
    if (plan.length > 0) await this.#start(plan, [], settingsFor(keeping.unfinished, settings));
  }

  async forgetUnfinished(): Promise<void> {
    await this.#unfinished?.forget();
  }

  /** Stops whatever is under way and shows the first page. */
  home(): void {
    this.#endRun();
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
    const unfinished = await this.#unfinished?.look();
    const found = signal.aborted ? null : await this.#desk?.look(unfinished !== 'ours');
    if (signal.aborted) return;
    if (unfinished === 'ours') {
      const { clips } = this.#state.keeping.unfinished ?? { clips: [] };
      if (clips.every(({ state }) => state === 'done')) void this.finishUnfinished();
    } else if (found === 'ours') void this.goOn();
    if (found === 'damaged') this.refuse([words.keptWork.damaged]);
    else if (unfinished === 'damaged') this.refuse([words.recovery.page.damaged]);
  }

  /** Takes up the work that is kept: its report is made again, without its video and without any network. */
  async goOn(): Promise<void> {
    this.#endRun();
    const signal = this.#newRun();
    const work = await this.#desk?.takeUp(() => this.#nextId++);
    if (!work || signal.aborted) return;
    if ('trouble' in work) {
      this.refuse([work.trouble]);
      return;
    }
    await this.#takenUp(work, signal);
    if (!signal.aborted) await this.#people.finish();
  }

  /**
   * Shows work that was kept elsewhere: its report is made again, without any network.
   * @param videos of its clips, in their order, as far as they are at hand
   */
  async takeUp(work: KeptWork, videos: readonly (File | null)[] = []): Promise<void> {
    this.#endRun();
    const signal = this.#newRun();
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
  addVideo(id: number, file: File): Promise<string | null> {
    const fingerprint = (each: File) => this.#engine.fingerprint(each, this.#run.signal);
    return addVideoTo({ state: this.state, tell: this.#tell, fingerprint }, id, file);
  }

  /** Changes settings; those that a report on show depends on are told by hand, and it is judged anew. */
  async set(settings: Settings): Promise<void> {
    const { settings: before, screen, clips } = this.#state;
    this.#tell({ type: 'settings', settings });
    if (screen !== 'result' || clips.length === 0) return;
    const told = tellSettings(this.#state, before, settings, this.#hands.isBeingTyped());
    if (told?.base) this.#tell({ type: 'base', base: told.base });
    const readAgain =
      settings.keypointFps !== before.keypointFps && this.#chosen.files.some(({ kind }) => kind !== 'video');
    if (told?.steps) await this.#hands.told(told.steps, readAgain || told.judgeAnew);
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

  /** Another person as the runner of a clip of the report on show, as {@link PersonDesk} has it. */
  readonly choosePerson: PersonDesk['choose'] = (...asked) => this.#people.choose(...asked);
  readonly goOnWithPerson: PersonDesk['goOn'] = (...asked) => this.#people.goOn(...asked);

  /** What is done by hand to the clips of the report on show, as {@link HandDesk} has it. */
  readonly doByHand: HandDesk['do'] = (...asked) => this.#hands.do(...asked);
  readonly takeBack: HandDesk['takeBack'] = (...asked) => this.#hands.takeBack(...asked);
  readonly undo: HandDesk['undo'] = () => this.#hands.undo();
  readonly redo: HandDesk['redo'] = () => this.#hands.redo();

  dispose(): void {
    this.#run.abort();
    this.#unfinished?.leave();
    this.#desk?.dispose();
    this.#engine.dispose();
  }

  get #lookParts(): LookParts {
    const { state } = this;
    return {
      engine: this.#engine,
      state,
      tell: this.#tell,
      onPreview: this.#show,
      unfinished: this.#unfinished,
    };
  }

  async #judge(signal: AbortSignal, only?: readonly number[]): Promise<NoVerdicts | null> {
    const none = await this.#verdicts.ask(signal, only);
    if (none) this.#leave({ type: 'judge-failed', ...none });
    return none;
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
