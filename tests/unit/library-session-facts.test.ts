import { describe, expect, it } from 'vitest';
import { filmOf, newSessionId, sessionsOfFilm } from '../../src/app/library/film-id';
import { newDraft, takenAtOf, wrongField } from '../../src/app/library/run-draft';
import { runMonths } from '../../src/app/library/run-months';
import { foundInRun, foundNothing, notesWords, runName } from '../../src/app/library/say-run';
import { factsOf } from '../../src/app/library/session-facts';
import { noMetrics } from '../../src/core/metrics/measure-run';
import { cannotJudge } from '../../src/core/criteria/judge-criteria';
import type { Report } from '../../src/report/report';
import { manySessions, NO_NOTES, RUNNERS } from '../fixtures/page/many-sessions';
import { reportSource } from '../fixtures/report-source';

const estimate = (value: number) => ({ value, ci95: [value - 1, value + 1] as const, sd: 2, n: 20 });
const told = {
  id: 'a',
  runnerId: 'runner-1',
  takenAt: new Date('2026-11-20T08:00:00'),
  title: '',
  notes: NO_NOTES,
};

function report(given: Partial<Report> = {}): Report {
  const source = reportSource();
  return {
    format: 'plumbline.report',
    version: 1,
    ...source,
    clip: { ...source.clip, sha256: 'aa11' },
    provenance: { ...source.provenance, modelSha256: 'cd34e2b7f0f0' },
    metrics: {
      ...noMetrics('Nothing was made up.'),
      stepRate: {
        unit: 'steps/min',
        evidence: 'literature',
        overall: estimate(172),
        perStride: [],
        source: 'side-right',
      },
      trunkLean: {
        unit: 'deg',
        evidence: 'literature',
        left: estimate(4),
        right: estimate(5),
        perStride: [],
        source: 'side-right',
      },
    },
    criteria: cannotJudge('Nothing was made up.').map((each) =>
      each.id === 'D3.overstride' ? { ...each, verdict: 'flag' as const } : each,
    ),
    warnings: [],
    ...given,
  };
}

describe('the facts of a session', () => {
  it('hold what was measured and judged, and leave out what could not be', () => {
    const facts = factsOf(report(), told);
    expect(Object.keys(facts.measures).sort()).toEqual(['stepRate', 'trunkLean']);
    expect(facts.measures.trunkLean?.left?.value).toBe(4);
    expect(facts.measures.trunkLean).not.toHaveProperty('overall');
    expect(facts.verdicts['D3.overstride']).toBe('flag');
    expect(facts.verdicts['D2.upright']).toBe('cannot-tell');
    expect(facts.model).toBe('full cd34e2b7');
    expect(facts).toMatchObject(told);
  });

  it('say of each clip how it was filmed, and each warning once', () => {
    const quality = reportSource().quality;
    const warning = { code: 'small-runner', message: 'Small.' };
    const companion = reportSource({
      view: 'rear',
      quality: { ...quality, framesPerSecond: 120, warnings: [warning, warning] },
    });
    const { clips } = factsOf(report({ companion }), told);
    expect(
      clips.map(({ view, framesPerSecond, warnings, videoBytes }) => [
        view,
        framesPerSecond,
        warnings,
        videoBytes,
      ]),
    ).toEqual([
      ['side-right', 60, [], 0],
      ['rear', 120, ['small-runner'], 0],
    ]);
  });
});

describe('a film', () => {
  it('is known again whichever clip comes first, and not where its content was never read', () => {
    const side = reportSource().clip;
    const two = (first: string, second: string) =>
      report({
        clip: { ...side, sha256: first },
        companion: reportSource({ view: 'rear', clip: { ...side, sha256: second } }),
      });
    expect(filmOf(two('aa', 'bb'))).toBe(filmOf(two('bb', 'aa')));
    expect(filmOf(two('aa', 'bb'))).not.toBe(filmOf(two('aa', 'cc')));
    expect(filmOf(two('aa', ''))).toBeNull();
  });

  it('gives an id that no session has, and all its sessions are found by it', () => {
    const film = filmOf(report())!;
    const ids: { id: string }[] = [];
    for (let i = 0; i < 4; i++) ids.push({ id: newSessionId(film, ids) });
    expect(new Set(ids.map(({ id }) => id)).size).toBe(4);
    const sessions = ids.map(({ id }) => ({ ...factsOf(report(), told), id }));
    const other = { ...sessions[0]!, id: `${film}-ff` };
    expect(sessionsOfFilm(film, [...sessions, other])).toEqual(sessions);
    expect(sessionsOfFilm(null, sessions)).toEqual([]);
  });
});

describe('what is told of a run', () => {
  const now = new Date('2026-11-22T10:00:00');

  it('begins with the runner and the shoes of the last run', () => {
    const [last] = manySessions(1);
    const sessions = [{ ...last!, runnerId: 'runner-2', notes: { ...NO_NOTES, shoes: 'Kestrel 4' } }];
    const draft = newDraft(RUNNERS, sessions, 11, now);
    expect(draft).toMatchObject({ runnerId: 'runner-2', day: '2026-11-22' });
    expect(draft.notes).toMatchObject({ shoes: 'Kestrel 4', speedKmh: 11 });
    expect(newDraft([], [], null, now).runnerId).toBeNull();
  });

  it('is refused with a day to come, without a name, and with a name that is taken', () => {
    const draft = newDraft([], [], null, now);
    expect(wrongField(draft, RUNNERS, now)).toBe('name-missing');
    expect(wrongField({ ...draft, newName: ' mira ' }, RUNNERS, now)).toBe('name-taken');
    expect(wrongField({ ...draft, newName: 'Mirae' }, RUNNERS, now)).toBeNull();
    expect(wrongField({ ...draft, newName: 'Kim', day: '2026-11-23' }, RUNNERS, now)).toBe('day');
    expect(wrongField({ ...draft, newName: 'Kim', day: '2026-02-30' }, RUNNERS, now)).toBe('day');
  });

  it('keeps the hour of a day that is not changed', () => {
    const known = new Date('2026-11-20T07:31:00');
    expect(takenAtOf('2026-11-20', known)).toBe(known);
    expect(takenAtOf('2026-11-19', known)).toEqual(new Date('2026-11-19T12:00:00'));
  });
});

describe('a run in a few words', () => {
  it('names three findings at most, the most urgent first', () => {
    const found = foundInRun({
      verdicts: {
        'D2.upright': 'watch',
        'D2.quick-steps': 'watch',
        'D3.overstride': 'flag',
        'D3.arm-swing': 'watch',
        'D2.single-leg': 'cannot-tell',
      },
    });
    expect(found.map(({ verdict, titles, more }) => [verdict, titles.length, more])).toEqual([
      ['flag', 1, 0],
      ['watch', 2, 1],
    ]);
  });

  it('tells nothing found from nothing judged', () => {
    expect(foundNothing({ verdicts: { 'D2.upright': 'meets' } })).toMatch(/^Nothing to work on/);
    expect(foundNothing({ verdicts: { 'D2.upright': 'cannot-tell' } })).toMatch(/^Nothing could be judged/);
  });

  it('says notes in the units of the reader', () => {
    const notes = { ...NO_NOTES, shoes: 'Loam', speedKmh: 16.09344, inclinePercent: 1.5, pain: 0 };
    expect(notesWords(notes, 'metric')).toBe('Loam · 16.1 km/h · 1.5 % incline · no pain');
    expect(notesWords(notes, 'imperial')).toBe('Loam · 10 mph · 1.5 % incline · no pain');
    expect(notesWords(NO_NOTES, 'metric')).toBe('');
    expect(runName({ title: 'Easy', takenAt: new Date('2026-11-20T08:00:00') })).toBe(
      'Fri, 20 Nov 2026, Easy',
    );
  });
});

describe('months', () => {
  it('hold every run once, in order', () => {
    const runs = manySessions(80);
    const months = runMonths(runs);
    expect(months.flatMap((month) => month.runs)).toEqual(runs);
    expect(new Set(months.map(({ id }) => id)).size).toBe(months.length);
    for (const { when, runs: own } of months) {
      expect(new Set(own.map(({ takenAt }) => takenAt.getMonth()))).toEqual(new Set([when.getMonth()]));
    }
  });
});
