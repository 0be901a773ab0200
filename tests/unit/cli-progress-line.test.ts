import { describe, expect, it } from 'vitest';
import { describeProgress, ProgressLine } from '../../src/cli/progress-line';

const frames = (framesDone: number) => ({
  phase: 'frames' as const,
  fraction: framesDone / 360,
  framesDone,
  framesTotal: 360,
  framesPerSecond: 18.4,
  secondsLeft: 12.1,
});

function recorder(isTTY: boolean) {
  let text = '';
  let timeMs = 0;
  const line = new ProgressLine({ isTTY, write: (more) => (text += more) }, () => timeMs);
  return { line, wait: (ms: number) => (timeMs += ms), text: () => text };
}

describe('progress on the command line', () => {
  it('says frames, speed and time left', () => {
    expect(describeProgress(frames(120))).toBe(
      'Finding the runner: frame 120 of 360, 18 frames/s, 13 s left',
    );
    expect(describeProgress(frames(120), 'Drawing')).toMatch(/^Drawing: frame 120 of 360/);
    expect(describeProgress({ phase: 'load-model', fraction: 0.256 })).toBe('Loading the network: 26 %');
    expect(describeProgress({ phase: 'warm-up', fraction: null })).toBe('Warming up');
  });

  it('writes few lines into a log', () => {
    const { line, wait, text } = recorder(false);
    line.show({ phase: 'probe', fraction: null });
    for (let i = 1; i <= 100; i++) {
      line.show(frames(i));
      wait(100);
    }
    expect(text().trimEnd().split('\n')).toEqual([
      'Looking at the file',
      describeProgress(frames(1)),
      describeProgress(frames(51)),
    ]);
  });

  it('redraws one line on a terminal and clears it at the end', () => {
    const { line, wait, text } = recorder(true);
    line.show(frames(1));
    wait(200);
    line.show(frames(2));
    line.end();
    expect(text()).not.toContain('\n');
    expect(text().endsWith('\r\u001b[K')).toBe(true);
  });
});
