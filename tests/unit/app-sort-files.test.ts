import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortFiles, type DroppedItem } from '../../src/app/home/sort-files';

const file = (name: string, type = ''): DroppedItem => ({
  kind: 'file',
  file: new File(['x'], name, { type }),
});
const names = (items: readonly DroppedItem[]): string[] =>
  sortFiles(items).chosen.map((each) => each.file.name);

describe('what is dropped', () => {
  it('is a video by its type, or by its name where the system knows no type', () => {
    expect(names([file('a.mp4', 'video/mp4'), file('B.MKV')])).toEqual(['a.mp4', 'B.MKV']);
    expect(names([file('clip', 'video/quicktime')])).toEqual(['clip']);
    // Without a name to go by, what is inside decides when it is opened.
    expect(names([file('clip')])).toEqual(['clip']);
  });

  it('is a pose track when it is JSON', () => {
    expect(sortFiles([file('run.pose.json', 'application/json')]).chosen[0]?.kind).toBe('pose-track');
  });

  it('is keypoints when it is a TRC file, or a file for each frame', () => {
    expect(sortFiles([file('run.trc')]).chosen[0]?.kind).toBe('pose-track');
    const frames = [2, 0, 1].map((i) => file(`run_00000000000${i}_keypoints.json`, 'application/json'));
    const { chosen, notices } = sortFiles([file('run.mp4', 'video/mp4'), ...frames]);
    expect(notices).toEqual([]);
    expect(chosen.map(({ kind, name }) => [kind, name])).toEqual([
      ['video', undefined],
      ['pose-track', 'run'],
    ]);
    expect(chosen[1]?.frames?.map(({ name }) => name.slice(4, 16))).toEqual([
      '000000000000',
      '000000000001',
      '000000000002',
    ]);
  });

  it('is two clips where frames of two are dropped, and a single frame is a file of its own', () => {
    const frames = ['side_000', 'side_001', 'rear_000', 'rear_001', 'front_000'].map((name) =>
      file(`${name}.json`),
    );
    const { chosen, notices } = sortFiles(frames);
    expect(chosen.map(({ name, frames: own }) => [name, own?.length])).toEqual([
      ['side', 2],
      ['rear', 2],
    ]);
    expect(notices.join()).toMatch(/“front_000.json” waits/);
  });

  it('may be a folder of frames, which is a clip by the folder’s name', () => {
    const files = ['a_001.json', 'a_002.json'].map((name) => new File(['{}'], name));
    const { chosen, notices } = sortFiles([{ kind: 'folder', name: 'openpose out', files }]);
    expect(chosen).toMatchObject([{ kind: 'pose-track', name: 'openpose out', frames: files }]);
    expect(notices).toEqual([]);
  });

  it('may hold a folder, a picture and a text: each has its sentence, and the video is kept', () => {
    const { chosen, notices } = sortFiles([
      { kind: 'folder', name: 'Holidays', files: [] },
      file('me.jpg', 'image/jpeg'),
      file('notes.txt', 'text/plain'),
      file('run.mp4', 'video/mp4'),
    ]);
    expect(chosen.map((each) => each.file.name)).toEqual(['run.mp4']);
    expect(notices[0]).toMatch(/“Holidays” is a folder/);
    expect(notices[1]).toMatch(/“me.jpg” is not a video/);
    expect(notices[2]).toMatch(/“notes.txt” is not a video/);
  });

  it('may be what Plumbline made itself: each says what to drop instead', () => {
    const { chosen, notices } = sortFiles([
      file('run.plumbline.zip', 'application/zip'),
      file('run.MOT'),
      file('run.trc'),
    ]);
    expect(chosen.map((each) => each.file.name)).toEqual(['run.trc']);
    expect(notices[0]).toMatch(/^“run.plumbline.zip” is a zip. Unpack it .*\.report\.json/);
    expect(notices[1]).toMatch(/^“run.MOT” holds angles .*OpenSim.*\.pose\.json or \.trc/);
    expect(notices.join()).not.toMatch(/not a video/);
  });

  it('may be a folder that a zip was unpacked into: its report is opened, not its parts', () => {
    const files = ['run.pose.json', 'run.report.json', 'run.trc'].map((name) => new File(['{}'], name));
    const { chosen, notices } = sortFiles([{ kind: 'folder', name: 'run.plumbline', files }]);
    expect(chosen.map((each) => each.file.name)).toEqual(['run.report.json']);
    expect(notices).toEqual([]);
  });

  it('may be too many: the first two are taken, the others named', () => {
    const { chosen, notices } = sortFiles(['1.mp4', '2.mp4', '3.mp4', '4.mp4'].map((name) => file(name)));
    expect(chosen.map((each) => each.file.name)).toEqual(['1.mp4', '2.mp4']);
    expect(notices.join()).toMatch(/“3.mp4” and “4.mp4” wait/);
  });

  it('may be nothing', () => {
    expect(sortFiles([]).notices).toHaveLength(1);
  });

  it('is never lost without a word', () => {
    const item = fc.oneof(
      fc.constantFrom('a.mp4', 'b.txt', 'c.json', 'd.pdf', 'e').map((name) => file(name)),
      fc.constant<DroppedItem>({ kind: 'folder', name: 'f', files: [] }),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        const { chosen, notices } = sortFiles(items);
        expect(chosen.length).toBeLessThanOrEqual(2);
        const kept = new Set(chosen.map((each) => each.file));
        for (const each of items) {
          if (each.kind === 'file' && kept.has(each.file)) continue;
          const name = each.kind === 'file' ? each.file.name : each.name;
          expect(notices.some((notice) => notice.includes(`“${name}”`))).toBe(true);
        }
      }),
    );
  });
});
