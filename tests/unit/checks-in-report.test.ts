import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/app/engine';
import { Session } from '../../src/app/session/session';
import { checksWith, checksWithout, isAmong } from '../../src/app/session/checks-in-use';
import { saidOfCheck } from '../../src/app/checks/say-check';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { datesOf } from '../../src/core/criteria/checks';
import { reportJson } from '../../src/export/report-json';
import { readReport } from '../../src/report/read-report';
import { readFacts } from '../../src/storage/kept-work-schema';
import { madeUpBalance, madeUpStanding } from '../fixtures/made-up-checks';
import { fakeEngine } from '../fixtures/page/fake-engine';

const takenAt = new Date('2026-05-03T12:00:00Z');
const standing = { kind: 'standing', takenAt, findings: madeUpStanding() } as const;
const balance = { kind: 'balance', takenAt, findings: madeUpBalance() } as const;
const both = checksWith(checksWith(null, standing), balance);

/** Really judges; counts how often the network was asked, and notes what verdicts were asked for with. */
function counted(): { engine: Engine; tracked: () => number; asked: (object | null)[] } {
  const real = fakeEngine({ judgedForReal: true });
  let tracked = 0;
  const asked: (object | null)[] = [];
  const engine: Engine = {
    ...real,
    track: (...given) => {
      tracked++;
      return real.track(...given);
    },
    analyze: (tracks, options, ...rest) => {
      asked.push(options.checks ?? null);
      return real.analyze(tracks, options, ...rest);
    },
  };
  return { engine, tracked: () => tracked, asked };
}

async function withReport() {
  const { engine, tracked, asked } = counted();
  const session = new Session(engine, DEFAULT_SETTINGS);
  const file = new File(['x'], 'run.mp4', { type: 'video/mp4' });
  await session.analyse([{ file, kind: 'video' }]);
  return { session, tracked, asked };
}
const verdict = (session: Session, id: string) =>
  session.state().judged!.report.criteria.find((each) => each.id === id)!.verdict;

describe('a check that is set', () => {
  it('is taken up by the report on show without the network, and by the next one', async () => {
    const { session, tracked, asked } = await withReport();
    expect(verdict(session, 'D0.standing-turn')).toBe('cannot-tell');
    await session.set({ ...session.state().settings, checks: both });
    expect(verdict(session, 'D0.standing-turn')).toBe('flag');
    expect(verdict(session, 'D2.single-leg')).toBe('flag');
    expect(tracked()).toBe(1);
    expect(session.state().canUndo).toBe(false);
    session.home();
    await session.analyse([{ file: new File(['y'], 'b.mp4', { type: 'video/mp4' }), kind: 'video' }]);
    expect(asked.at(-1)).toBe(both);
  });

  it('is left out again likewise', async () => {
    const { session, asked } = await withReport();
    await session.set({ ...session.state().settings, checks: both });
    const { settings } = session.state();
    await session.set({ ...settings, checks: checksWithout(settings.checks, 'standing') });
    expect(verdict(session, 'D0.standing-turn')).toBe('cannot-tell');
    expect(verdict(session, 'D2.single-leg')).toBe('flag');
    expect(asked).toHaveLength(3);
  });

  it('is with what is kept, from which the same report is made again', async () => {
    const { session } = await withReport();
    await session.set({ ...session.state().settings, checks: both });
    const { judged } = session.state();
    const work = session.work('w', takenAt)!;
    const other = new Session(counted().engine, DEFAULT_SETTINGS);
    await other.takeUp({ ...work, ...readFacts(structuredClone({ ...work, clips: undefined }))! });
    expect(reportJson(other.state().judged!.report)).toBe(reportJson(judged!.report));
    expect(other.state().settings.checks).toEqual(both);
  });

  it('of a kept run is that run’s alone: the next report takes up what was set for it', async () => {
    const { session } = await withReport();
    const work = session.work('w', takenAt)!;
    await session.set({ ...session.state().settings, checks: both });
    await session.takeUp(work);
    expect(session.state()).toMatchObject({ nextChecks: both, settings: { checks: null } });
    expect(verdict(session, 'D0.standing-turn')).toBe('cannot-tell');
    session.home();
    expect(session.state().settings.checks).toBe(both);
  });
});

describe('kept work', () => {
  it('of earlier versions has no checks, and damaged checks are told', async () => {
    const { session } = await withReport();
    const work = { ...session.work('w', takenAt)!, clips: undefined };
    const old: Record<string, unknown> = { ...work.settings };
    delete old['checks'];
    expect(readFacts({ ...work, settings: old })!.settings.checks).toBeNull();
    expect(readFacts({ ...work, settings: { ...old, checks: both } })!.settings.checks).toEqual(both);
    expect(readFacts({ ...work, settings: { ...old, checks: { standing: 7, balance: null } } })).toBeNull();
  });
});

describe('a report', () => {
  it('keeps the days of its checks in its file, and is read without any', async () => {
    const { session } = await withReport();
    expect(session.state().judged!.report.provenance.settings).not.toHaveProperty('checks');
    await session.set({ ...session.state().settings, checks: both });
    const { report } = session.state().judged!;
    const read = readReport(reportJson(report));
    expect(read.provenance.settings.checks).toEqual({
      standing: '2026-05-03T12:00:00.000Z',
      balance: '2026-05-03T12:00:00.000Z',
    });
    expect(reportJson(read)).toBe(reportJson(report));
    const wrong = reportJson(report).replace('2026-05-03T12:00:00.000Z', 'some day');
    expect(() => readReport(wrong)).toThrow(/provenance\.settings\.checks\.standing/);
  });

  it('says of which day a verdict is, where it is a check’s', () => {
    const dates = datesOf(both)!;
    expect(saidOfCheck('D2.single-leg', 'watch', dates)).toMatch(/balance check of 3 May 2026/);
    expect(saidOfCheck('D2.single-leg', 'cannot-tell', dates)).toBeNull();
    expect(saidOfCheck('D2.upright', 'watch', dates)).toBeNull();
    expect(saidOfCheck('D0.standing-turn', 'watch', undefined)).toBeNull();
    expect(datesOf(checksWithout(checksWithout(both, 'standing'), 'balance'))).toBeNull();
    expect(isAmong(both, { kind: 'standing', takenAt: new Date(0) })).toBe(false);
    expect(isAmong(both, standing)).toBe(true);
  });
});
