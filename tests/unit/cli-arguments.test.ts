import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments';
import { CommandEnd, EXIT } from '../../src/cli/exit-codes';

function refusal(...argv: string[]): CommandEnd {
  try {
    parseArguments(argv);
  } catch (error) {
    return error as CommandEnd;
  }
  throw new Error(`accepted: ${argv.join(' ')}`);
}

describe('command line arguments', () => {
  it('needs only a file and a folder', () => {
    expect(parseArguments(['run.mp4', '--out', 'reports'])).toEqual({
      files: ['run.mp4'],
      outDir: 'reports',
      view: 'auto',
      model: 'accurate',
      everyFrame: false,
      zip: false,
      pictures: false,
      annotated: false,
    });
  });

  it('takes every option, in any order', () => {
    const argv =
      '--model thunder --every-frame side.mp4 --height 181.5 --belt-speed=3.2 rear.mp4 --slow-motion 4 --zip --annotated --fps 50 --pictures --out here'.split(
        ' ',
      );
    expect(parseArguments(argv)).toEqual({
      files: ['side.mp4', 'rear.mp4'],
      outDir: 'here',
      view: 'auto',
      model: 'thunder',
      everyFrame: true,
      statureCm: 181.5,
      beltSpeedMps: 3.2,
      slowMotionFactor: 4,
      openPoseFps: 50,
      zip: true,
      pictures: true,
      annotated: true,
    });
  });

  it('takes a camera roll to either side', () => {
    const roll = (...argv: string[]) => parseArguments(['a.mp4', '--out', 'd', ...argv]);
    expect(roll('--camera-roll', '2.5')).toHaveProperty('cameraRollDeg', 2.5);
    expect(roll('--camera-roll', '-3')).toHaveProperty('cameraRollDeg', -3);
    expect(roll('--camera-roll=-.5')).toHaveProperty('cameraRollDeg', -0.5);
    expect(roll('--camera-roll', '0')).toHaveProperty('cameraRollDeg', 0);
    expect(roll()).not.toHaveProperty('cameraRollDeg');
  });

  it('gives help before it complains', () => {
    expect(parseArguments(['--help'])).toBe('help');
  });

  it.each([
    ['no file', ['--out', 'd'], /video or a pose track/],
    ['three files', ['a', 'b', 'c', '--out', 'd'], /At most two files/],
    ['no folder for the report', ['a.mp4'], /--out DIR/],
    ['an unknown option', ['a.mp4', '--out', 'd', '--speed', '3'], /--speed/],
    [
      'an unknown view',
      ['a.mp4', '--out', 'd', '--view', 'left'],
      /--view is one of auto, side, rear, front/,
    ],
    ['an unknown model', ['a.mp4', '--out', 'd', '--model', 'best'], /--model is one of/],
    ['a view for two clips', ['a.mp4', 'b.mp4', '--out', 'd', '--view', 'side'], /leave --view out/],
    ['a height in metres', ['a.mp4', '--out', 'd', '--height', '1.81'], /centimetres between 100 and 230/],
    ['a height in words', ['a.mp4', '--out', 'd', '--height', 'tall'], /centimetres/],
    ['an empty speed', ['a.mp4', '--out', 'd', '--belt-speed', ''], /metres a second/],
    ['a picture on its side', ['a.mp4', '--out', 'd', '--camera-roll', '90'], /degrees between -45 and 45/],
    ['an option for a roll', ['a.mp4', '--out', 'd', '--camera-roll', '-x'], /camera-roll/],
    ['a roll for two clips', ['a', 'b', '--out', 'd', '--camera-roll', '1'], /leave --camera-roll out/],
    ['a speed-up', ['a.mp4', '--out', 'd', '--slow-motion', '0.5'], /times between 1 and 32/],
  ])('refuses %s in a sentence', (_, argv, sentence) => {
    const end = refusal(...argv);
    expect(end).toBeInstanceOf(CommandEnd);
    expect(end.exitCode).toBe(EXIT.badArguments);
    expect(end.message).toMatch(sentence);
  });
});
