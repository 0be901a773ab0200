import { beforeEach, describe, expect, it } from 'vitest';
import type { AnalysisLine } from '../../src/client/analysis-lines';
import { SpareLine } from '../../src/client/spare-line';
import type { Outcome } from '../../workers/analysis-api';
import { workerCrashed } from '../../src/client/client-failure';

/** What stands for a worker: it answers when it is told to, or ends. */
class SilentLine {
  dead = false;
  answer: (outcome: Outcome<unknown>) => void = () => {};
  call(): Promise<Outcome<unknown>> {
    return new Promise((resolve) => (this.answer = resolve));
  }
  end(): void {
    this.dead = true;
    this.answer({ ok: false, error: workerCrashed('ended') });
  }
}

let started: SilentLine[];
let spares: SpareLine;
const asLine = (line: SilentLine): AnalysisLine => line as unknown as AnalysisLine;
const [first, second] = [new SilentLine(), new SilentLine()];
const answers = async (line: SilentLine | undefined): Promise<void> => {
  line?.answer({ ok: true, value: null });
  await Promise.resolve();
};

beforeEach(() => {
  started = [];
  first.dead = second.dead = false;
  spares = new SpareLine(() => {
    started.push(new SilentLine());
    return asLine(started.at(-1)!);
  });
});

describe('a worker that is to take the place of another', () => {
  it('is started when it is asked for, once, and stands ready when it has answered', async () => {
    expect(spares.isReadyFor(asLine(first))).toBe(false);
    expect(spares.isReadyFor(asLine(first))).toBe(false);
    await answers(started[0]);
    expect(spares.isReadyFor(asLine(first))).toBe(true);
    expect(spares.takeFor(asLine(first))).toBe(started[0]);
    expect(started.length).toBe(1);
  });

  it('is taken once', async () => {
    spares.isReadyFor(asLine(first));
    await answers(started[0]);
    spares.takeFor(asLine(first));
    expect(spares.takeFor(asLine(first))).toBeNull();
  });

  it('is promised to whoever asked first, as long as that one lives', async () => {
    spares.isReadyFor(asLine(first));
    await answers(started[0]);
    expect(spares.isReadyFor(asLine(second))).toBe(false);
    expect(await spares.getReadyFor(asLine(second))).toBe(false);
    expect(spares.takeFor(asLine(second))).toBeNull();
    first.end();
    expect(spares.isReadyFor(asLine(second))).toBe(true);
    expect(spares.takeFor(asLine(second))).toBe(started[0]);
    expect(started.length).toBe(1);
  });

  it('is waited for', async () => {
    const ready = spares.getReadyFor(asLine(first));
    await answers(started[0]);
    expect(await ready).toBe(true);
  });

  it('is not there where it could not be started, and is tried again when it is asked for again', async () => {
    const ready = spares.getReadyFor(asLine(first));
    started[0]?.end();
    expect(await ready).toBe(false);
    expect(spares.takeFor(asLine(first))).toBeNull();
    expect(spares.isReadyFor(asLine(first))).toBe(false);
    await answers(started[1]);
    expect(spares.isReadyFor(asLine(first))).toBe(true);
  });

  it('ends when it is not needed', () => {
    spares.isReadyFor(asLine(first));
    spares.end();
    expect(started.map(({ dead }) => dead)).toEqual([true]);
    expect(spares.takeFor(asLine(first))).toBeNull();
  });
});
