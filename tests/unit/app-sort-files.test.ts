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

  it('may hold a folder, a picture and a text: each has its sentence, and the video is kept', () => {
    const { chosen, notices } = sortFiles([
      { kind: 'folder', name: 'Holidays' },
      file('me.jpg', 'image/jpeg'),
      file('notes.txt', 'text/plain'),
      file('run.mp4', 'video/mp4'),
    ]);
    expect(chosen.map((each) => each.file.name)).toEqual(['run.mp4']);
    expect(notices[0]).toMatch(/“Holidays” is a folder/);
    expect(notices[1]).toMatch(/“me.jpg” is not a video/);
    expect(notices[2]).toMatch(/“notes.txt” is not a video/);
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
      fc.constant<DroppedItem>({ kind: 'folder', name: 'f' }),
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
