import { describe, expect, it } from 'vitest';
import { CompareDesk, type Place } from '../../src/app/comparison/compare-desk';
import { takeDrop } from '../../src/app/comparison/take-drop';
import type { Engine } from '../../src/app/engine';
import { engineInTurn } from '../../src/app/engine-in-turn';
import type { ChosenFile, DroppedItem } from '../../src/app/home/sort-files';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { reportJson } from '../../src/export/report-json';
import { fakeEngine } from '../fixtures/page/fake-engine';

const clip = (name: string, lastModified?: number): File =>
  new File(['x'], name, { type: 'video/mp4', ...(lastModified !== undefined && { lastModified }) });
const video = (name: string): ChosenFile => ({ file: clip(name), kind: 'video' });
const drop = (...files: File[]): DroppedItem[] => files.map((file) => ({ kind: 'file', file }));

function nameAt(desk: CompareDesk, place: Place): string | undefined {
  return desk.state()[place]?.state().judged?.report.clip.name;
}

describe('the desk of a comparison', () => {
  it('takes a run on each side, and exchanges them', async () => {
    const desk = new CompareDesk(fakeEngine());
    await desk.putFiles('before', [video('one.mp4')]);
    await desk.putFiles('after', [video('two.mp4')]);
    expect([nameAt(desk, 'before'), nameAt(desk, 'after')]).toEqual(['one.mp4', 'two.mp4']);
    desk.swap();
    expect([nameAt(desk, 'before'), nameAt(desk, 'after')]).toEqual(['two.mp4', 'one.mp4']);
    desk.clear('before');
    expect(desk.state().before).toBeNull();
    expect(nameAt(desk, 'after')).toBe('one.mp4');
  });

  it('looks at both sides one after the other; what fails on one side leaves the other alone', async () => {
    const engine = fakeEngine({ unreadable: ['bad.mp4'] });
    const desk = new CompareDesk(engineInTurn(engine));
    await Promise.all([
      desk.putFiles('before', [video('bad.mp4')]),
      desk.putFiles('after', [video('good.mp4')]),
    ]);
    expect(desk.state().before?.state().failures).toMatchObject([{ name: 'bad.mp4' }]);
    expect(nameAt(desk, 'after')).toBe('good.mp4');
  });

  it('keeps a run until another one is there in its place', async () => {
    const desk = new CompareDesk(fakeEngine({ unreadable: ['bad.mp4'] }));
    await desk.putFiles('before', [video('good.mp4')]);
    await desk.putFiles('before', [video('bad.mp4')]);
    expect(nameAt(desk, 'before')).toBe('good.mp4');
    expect(desk.state().said.join()).toContain('bad.mp4');
    await desk.putFiles('before', [video('other.mp4')]);
    expect(nameAt(desk, 'before')).toBe('other.mp4');
    expect(desk.state().said).toEqual([]);
  });

  it('gives back what was there when its replacement is stopped, and nothing where nothing was', async () => {
    let hang = false;
    const [quick, stuck] = [fakeEngine(), fakeEngine({ hangAt: 24 })];
    const engine: Engine = {
      ...quick,
      track: (...asked) => (hang ? stuck : quick).track(...asked),
    };
    const desk = new CompareDesk(engine);
    await desk.putFiles('after', [video('good.mp4')]);
    hang = true;
    const replaced = desk.putFiles('after', [video('long.mp4')]);
    await expect.poll(() => desk.state().after?.state().screen).toBe('analysing');
    desk.stop('after');
    await replaced;
    expect(nameAt(desk, 'after')).toBe('good.mp4');

    const alone = desk.putFiles('before', [video('long.mp4')]);
    await expect.poll(() => desk.state().before?.state().screen).toBe('analysing');
    desk.stop('before');
    await alone;
    expect(desk.state().before).toBeNull();
    expect(nameAt(desk, 'after')).toBe('good.mp4');
  });

  it('looks at nothing that was taken away while it waited', async () => {
    const looked: string[] = [];
    const fake = fakeEngine({ hangAt: 24 });
    const engine: Engine = {
      ...fake,
      track: (request, ...rest) => {
        looked.push(request.file.name);
        return fake.track(request, ...rest);
      },
    };
    const desk = new CompareDesk(engineInTurn(engine));
    const first = desk.putFiles('before', [video('first.mp4')]);
    const second = desk.putFiles('after', [video('second.mp4')]);
    await expect.poll(() => desk.state().after?.state().screen).toBe('analysing');
    desk.clear('after');
    desk.clear('before');
    await Promise.all([first, second]);
    expect(looked).toEqual(['first.mp4']);
  });
});

describe('a drop on the page that compares', () => {
  const DAY_MS = 86_400_000;

  it('of two clips fills both places, the earlier one as before, and says which', async () => {
    const desk = new CompareDesk(fakeEngine());
    await takeDrop(desk, drop(clip('a.mp4', 2 * DAY_MS), clip('b.mp4', DAY_MS)), null);
    expect([nameAt(desk, 'before'), nameAt(desk, 'after')]).toEqual(['b.mp4', 'a.mp4']);
    expect(desk.state().said.join()).toMatch(/“b.mp4” is before and “a.mp4” is after, by the dates/);
  });

  it('of two clips on one place makes one run of them', async () => {
    const desk = new CompareDesk(fakeEngine());
    await takeDrop(desk, drop(clip('side.mp4'), clip('rear.mp4')), 'after');
    expect(desk.state().before).toBeNull();
    expect(desk.state().after?.state().clips).toHaveLength(2);
  });

  it('of one clip fills the first empty place, and replaces nothing that is there', async () => {
    const desk = new CompareDesk(fakeEngine());
    for (const name of ['1.mp4', '2.mp4']) await takeDrop(desk, drop(clip(name)), null);
    expect([nameAt(desk, 'before'), nameAt(desk, 'after')]).toEqual(['1.mp4', '2.mp4']);
    await takeDrop(desk, drop(clip('3.mp4')), null);
    expect([nameAt(desk, 'before'), nameAt(desk, 'after')]).toEqual(['1.mp4', '2.mp4']);
    expect(desk.state().said.join()).toMatch(/Both places are taken/);
    await takeDrop(desk, drop(clip('3.mp4')), 'before');
    expect([nameAt(desk, 'before'), nameAt(desk, 'after')]).toEqual(['3.mp4', '2.mp4']);
  });

  it('of a saved report opens it without any clip', async () => {
    const session = new Session(fakeEngine(), DEFAULT_SETTINGS);
    await session.analyse([video('run.mp4')]);
    const text = reportJson(session.state().judged!.report);
    const desk = new CompareDesk(fakeEngine());
    await takeDrop(desk, drop(new File([text], 'run.report.json')), null);
    expect(nameAt(desk, 'before')).toBe('run.mp4');
    expect(desk.state().before?.state().judged?.clipIds).toEqual([]);
  });

  it('of what can be used nowhere says so', async () => {
    const desk = new CompareDesk(fakeEngine());
    await takeDrop(desk, drop(new File(['x'], 'notes.txt', { type: 'text/plain' })), null);
    expect(desk.state()).toMatchObject({ before: null, after: null });
    expect(desk.state().said.join()).toContain('notes.txt');
  });
});
