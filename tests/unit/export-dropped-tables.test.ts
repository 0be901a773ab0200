import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { describe, expect, it } from 'vitest';
import type { DroppedItem } from '../../src/app/home/sort-files';
import { sayStrideTables } from '../../src/app/home/stride-tables';
import { takeFiles } from '../../src/app/home/use-file-drop';
import { Session } from '../../src/app/session/session';
import { strideCsv } from '../../src/export/stride-csv';
import { strideTable } from '../../src/export/stride-table';
import { fakeEngine } from '../fixtures/page/fake-engine';

const item = (name: string, text: string): DroppedItem => ({ kind: 'file', file: new File([text], name) });
const video: DroppedItem = { kind: 'file', file: new File(['x'], 'run.mp4', { type: 'video/mp4' }) };

function newSession(): Session {
  return new Session(fakeEngine(), { ...DEFAULT_SETTINGS, model: 'full' });
}

async function reported(): Promise<{ session: Session; table: string }> {
  const session = newSession();
  await takeFiles(session, [video]);
  const { report } = session.state().judged!;
  return { session, table: strideCsv(strideTable(report, report)) };
}

describe('a table that is dropped on the page', () => {
  it('is told to open in a spreadsheet, and the report on show stays', async () => {
    const { session, table } = await reported();
    const before = session.state();
    await takeFiles(session, [item('run.csv', table)]);
    const { notices, ...after } = session.state();
    expect(notices).toEqual([expect.stringMatching(/“run\.csv” is a table of strides.*\.report\.json/)]);
    expect(after).toEqual({ ...before, notices: undefined });
  });

  it('has the line and column named that are damaged', async () => {
    const { session, table } = await reported();
    await takeFiles(session, [item('run.csv', table.replace(',left,', ',links,'))]);
    expect(session.state().notices).toEqual([
      expect.stringMatching(/damaged\. Line 3, column “side”: “links”/),
    ]);
    expect(session.state().screen).toBe('result');
  });

  it('is said to be of a newer Plumbline, or not of Plumbline at all', async () => {
    const { table } = await reported();
    const newer = table.replace('strides_v1', 'strides_v7');
    const { notices } = await sayStrideTables([item('a.csv', newer), item('b.CSV', 'date,km\n1 May,5\n')]);
    expect(notices[0]).toMatch(/version 7.*newer Plumbline/);
    expect(notices[1]).toMatch(/“b\.CSV” is a table that Plumbline did not make/);
    expect(notices[1]).not.toMatch(/damaged/);
  });

  it('does not keep the video beside it from being analysed', async () => {
    const { table } = await reported();
    const session = newSession();
    await takeFiles(session, [item('run.csv', table), video]);
    expect(session.state()).toMatchObject({ screen: 'result', clips: [{ name: 'run.mp4' }] });
    expect(session.state().notices).toEqual([expect.stringContaining('run.csv')]);
  });

  it('leaves every other thing to be sorted as before', async () => {
    const others = [video, item('notes.txt', 'x')];
    expect(await sayStrideTables(others)).toEqual({ others, notices: [] });
    const session = newSession();
    await takeFiles(session, []);
    expect(session.state().notices).toHaveLength(1);
  });
});
