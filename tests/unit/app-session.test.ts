import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/app/engine';
import type { ChosenFile } from '../../src/app/home/sort-files';
import { Session } from '../../src/app/session/session';
import type { SessionState } from '../../src/app/session/session-state';
import { DEFAULT_SETTINGS, type Settings } from '../../src/app/session/settings';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const settings: Settings = { ...DEFAULT_SETTINGS, model: 'full' };
const video = (name: string): ChosenFile => ({
  file: new File(['x'], name, { type: 'video/mp4' }),
  kind: 'video',
});

function watched(engine: Engine): { session: Session; screens: SessionState['screen'][] } {
  const session = new Session(engine, settings);
  const screens: SessionState['screen'][] = [];
  session.subscribe(() => {
    if (screens.at(-1) !== session.state().screen) screens.push(session.state().screen);
  });
  return { session, screens };
}

describe('a session', () => {
  it('goes from a clip to a report', async () => {
    const { session, screens } = watched(fakeEngine());
    await session.analyse([video('run.mp4')]);
    expect(screens).toEqual(['analysing', 'result']);
    const { judged, clips, notices } = session.state();
    expect(clips[0]?.progress).toMatchObject({ phase: 'frames', framesDone: 480 });
    expect(judged?.report.criteria.length).toBeGreaterThan(0);
    expect(judged?.clipIds).toEqual([clips[0]!.id]);
    expect(notices).toEqual([]);
  });

  it('keeps the result of the clip that could be read', async () => {
    for (const bad of ['a.mp4', 'b.mp4']) {
      const { session } = watched(fakeEngine({ unreadable: [bad] }));
      await session.analyse([video('a.mp4'), video('b.mp4')]);
      const { screen, clips, judged } = session.state();
      expect(screen).toBe('result');
      expect(clips.find(({ name }) => name === bad)?.failure?.code).toBe('not-a-video');
      expect(judged?.clipIds).toEqual([clips.find(({ name }) => name !== bad)!.id]);
    }
  });

  it('says why when nothing could be read, and takes the next clip', async () => {
    const { session, screens } = watched(fakeEngine({ unreadable: ['bad.mp4'] }));
    await session.analyse([video('bad.mp4')], ['A notice.']);
    expect(session.state()).toMatchObject({
      screen: 'home',
      notices: ['A notice.'],
      failures: [{ name: 'bad.mp4', failure: { code: 'not-a-video' } }],
    });
    await session.analyse([video('good.mp4')]);
    expect(session.state()).toMatchObject({ screen: 'result', failures: [], notices: [] });
    expect(screens).toEqual(['analysing', 'home', 'analysing', 'result']);
  });

  it('says so when both clips show one view, and can be made from the other', async () => {
    const { session } = watched(fakeEngine({ views: ['side-left', 'side-left'] }));
    await session.analyse([video('a.mp4'), video('b.mp4')]);
    const [first, second] = session.state().clips;
    expect(session.state().judged?.clipIds).toEqual([first!.id]);
    expect(session.state().notices.join()).toMatch(/Both clips .*“a.mp4”.*“b.mp4” is kept/);
    await session.judgeOnly(second!.id);
    expect(session.state().judged?.clipIds).toEqual([second!.id]);
    expect(session.state().notices).toEqual([]);
  });

  it('judges two views together, each found from its clip', async () => {
    const engine = fakeEngine();
    const { session } = watched(engine);
    await session.set({ ...settings, view: 'rear', statureCm: 180 });
    await session.analyse([video('a.mp4'), video('b.mp4')]);
    expect(session.state().judged?.clipIds).toHaveLength(2);
    expect(engine.analyses).toEqual([{ statureCm: 180 }]);
  });

  it('judges anew when a setting changes, without looking at the video again', async () => {
    const engine = fakeEngine();
    let tracked = 0;
    const { track } = engine;
    engine.track = (...given) => {
      tracked += 1;
      return track(...given);
    };
    const { session } = watched(engine);
    await session.analyse([video('a.mp4')]);
    await session.set({ ...settings, statureCm: 180 });
    await session.set({ ...settings, statureCm: 180, model: 'lite' });
    expect(engine.analyses).toEqual([{}, { statureCm: 180 }]);
    expect(tracked).toBe(1);
    expect(session.state().judged?.settings.statureCm).toBe(180);
  });

  it('judges anew by a camera tilt that is told, 0 as well; with two clips each one’s is found', async () => {
    const engine = fakeEngine();
    const { session } = watched(engine);
    await session.analyse([video('a.mp4')]);
    for (const cameraRollDeg of [-2.5, 0, null]) await session.set({ ...settings, cameraRollDeg });
    expect(engine.analyses).toEqual([{}, { cameraRollDeg: -2.5 }, { cameraRollDeg: 0 }, {}]);
    const two = fakeEngine({ views: ['side-left', 'rear'] });
    const both = new Session(two, { ...settings, cameraRollDeg: 3 });
    await both.analyse([video('a.mp4'), video('b.mp4')]);
    expect(two.analyses).toEqual([{}]);
  });

  it('keeps a report on show when new verdicts cannot be made', async () => {
    const engine = fakeEngine();
    const { session } = watched(engine);
    await session.analyse([video('a.mp4')]);
    engine.analyze = async () => ({ ok: false, error: { code: 'internal', message: 'Oh.', detail: '' } });
    await session.set({ ...settings, statureCm: 180 });
    expect(session.state()).toMatchObject({ screen: 'result', judging: false, notices: ['Oh.'] });
    expect(session.state().judged).not.toBeNull();
  });

  it('stops at once, and what comes late changes nothing', async () => {
    const { session } = watched(fakeEngine({ hangAt: 48 }));
    const analysis = session.analyse([video('a.mp4')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.state().screen).toBe('analysing');
    session.home();
    expect(session.state()).toMatchObject({ screen: 'home', clips: [], failures: [] });
    await analysis;
    expect(session.state()).toMatchObject({ screen: 'home', clips: [], failures: [], notices: [] });
  });

  it('starts again with another network', async () => {
    const models: string[] = [];
    const engine = fakeEngine({ hangAt: 48 });
    const { track } = engine;
    engine.track = (request, ...rest) => {
      models.push(request.model);
      return track(request, ...rest);
    };
    const { session } = watched(engine);
    void session.analyse([video('a.mp4')], ['Kept.']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    void session.startAgainWith('lite');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(models).toEqual(['full', 'lite']);
    expect(session.state()).toMatchObject({ screen: 'analysing', notices: ['Kept.'] });
    session.home();
  });

  it('takes keypoints instead of a video', async () => {
    const { session } = watched(fakeEngine());
    const file = new File([poseTrackJson(madeUpTrack())], 'run.pose.json');
    await session.analyse([{ file, kind: 'pose-track' }]);
    const [clip] = session.state().clips;
    expect(session.state().screen).toBe('result');
    expect(clip).not.toHaveProperty('video');
    expect(clip?.tracked).toMatchObject({
      clip: { frameCount: 480, widthPx: 1280 },
      provenance: { model: 'imported', backend: 'none' },
    });
    expect(clip?.tracked?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await session.analyse([{ file: new File(['{'], 'bad.json'), kind: 'pose-track' }]);
    expect(session.state().failures[0]?.failure.message).toMatch(/not JSON/);
  });

  it('reads keypoints that say no rate again when one is told, and judges anew', async () => {
    const engine = fakeEngine();
    const { session } = watched(engine);
    const person = Array.from({ length: 78 }, (_, k) => 100 + k);
    const list = [0, 1, 2, 3].map((i) => ({ image_id: `${i}.jpg`, keypoints: person }));
    const file = new File([JSON.stringify(list)], 'alphapose-results.json');
    await session.analyse([{ file, kind: 'pose-track' }]);
    expect(session.state().clips[0]?.tracked?.clip.fps).toBeCloseTo(30, 9);
    expect(session.state().clips[0]?.tracked?.warnings).toHaveLength(1);
    await session.set({ ...session.state().settings, keypointFps: 120 });
    expect(session.state().clips[0]?.tracked?.clip.fps).toBeCloseTo(120, 9);
    expect(session.state().clips[0]?.tracked?.warnings).toEqual([]);
    expect(engine.analyses).toHaveLength(2);
  });
});
