import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../src/app/home/sort-files';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS, type Settings } from '../../src/app/session/settings';
import { reportJson } from '../../src/export/report-json';
import { fakeEngine } from '../fixtures/page/fake-engine';

const settings: Settings = { ...DEFAULT_SETTINGS, model: 'full' };
const video = (name: string): ChosenFile => ({
  file: new File(['x'], name, { type: 'video/mp4' }),
  kind: 'video',
});
const json = (text: string, name = 'run.report.json'): ChosenFile => ({
  file: new File([text], name),
  kind: 'pose-track',
});

async function savedReport(): Promise<string> {
  const session = new Session(fakeEngine(), settings);
  await session.take([video('run.mp4')]);
  return reportJson(session.state().judged!.report);
}

describe('a report that is opened from a file', () => {
  it('is the report that was saved, without video, clips or joints', async () => {
    const text = await savedReport();
    const session = new Session(fakeEngine(), settings);
    await session.take([json(text)]);
    const { screen, judged, clips, notices } = session.state();
    expect(screen).toBe('result');
    expect(notices).toEqual([]);
    expect(clips).toEqual([]);
    expect(judged?.cleaned).toEqual([]);
    expect(JSON.parse(JSON.stringify(judged?.report))).toEqual(JSON.parse(text));
  });

  it('is known by what is in it, whatever its name', async () => {
    const session = new Session(fakeEngine(), settings);
    await session.take([json(await savedReport(), 'anything.json')]);
    expect(session.state().judged?.report.format).toBe('plumbline.report');
  });

  it('is not judged anew when a setting changes: it holds no joints to judge', async () => {
    const engine = fakeEngine();
    const session = new Session(engine, settings);
    await session.take([json(await savedReport())]);
    await session.set({ ...settings, statureCm: 180 });
    expect(engine.analyses).toEqual([]);
    expect(session.state().screen).toBe('result');
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 900), /not JSON/],
    ['of a newer version', (text: string) => text.replace('"version": 1', '"version": 9'), /version 9/],
    ['damaged', (text: string) => text.replace(/"fps": \d+/, '"fps": "sixty"'), /clip\.fps/],
  ])('leaves everything as it was where the file is %s, and says why', async (_, spoil, why) => {
    const spoilt = spoil(await savedReport());
    const session = new Session(fakeEngine(), settings);
    await session.take([json(spoilt)]);
    expect(session.state()).toMatchObject({ screen: 'home', judged: null });
    expect(session.state().notices.join(' ')).toMatch(why);
    await session.take([video('run.mp4')]);
    const before = session.state();
    await session.take([json(spoilt)]);
    expect(session.state().notices.join(' ')).toMatch(why);
    expect({ ...session.state(), notices: [] }).toEqual({ ...before, notices: [] });
  });
});

describe('a report on show', () => {
  it('is there again when nothing comes of the next clip', async () => {
    const session = new Session(fakeEngine({ unreadable: ['bad.mp4'] }), settings);
    await session.take([video('good.mp4')]);
    const { judged, clips } = session.state();
    await session.take([video('bad.mp4')]);
    expect(session.state()).toMatchObject({
      screen: 'result',
      failures: [{ name: 'bad.mp4', failure: { code: 'not-a-video' } }],
    });
    expect(session.state().judged).toBe(judged);
    expect(session.state().clips).toBe(clips);
  });

  it('is there again when the next analysis is stopped, and still follows the settings', async () => {
    const engine = fakeEngine();
    const { track } = engine;
    const session = new Session(engine, settings);
    await session.take([video('good.mp4')]);
    const { judged } = session.state();
    const hanging = fakeEngine({ hangAt: 48 });
    engine.track = (...given) => hanging.track(...given);
    const analysis = session.take([video('next.mp4')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.state().screen).toBe('analysing');
    session.stop();
    await analysis;
    expect(session.state()).toMatchObject({ screen: 'result', failures: [] });
    expect(session.state().judged).toBe(judged);
    engine.track = track;
    await session.set({ ...settings, statureCm: 180 });
    expect(session.state().judged?.settings.statureCm).toBe(180);
  });
});
