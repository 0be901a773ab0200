import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelPicture } from '../../src/picture/network-picture';
import { lightIn } from '../../src/media/light-meter';
import { captureChecks, type CaptureState } from '../../src/report/capture-checks';
import type { ReportSource } from '../../src/report/report';
import { filmed, reportSource } from '../fixtures/report-source';

const report = reportSource({ situation: filmed(0) });
const source = (change: Partial<ReportSource>): ReportSource => ({ ...report, ...change });
const stateOf = (id: string, change: Partial<ReportSource>): CaptureState | undefined =>
  captureChecks(source(change)).find((each) => each.id === id)?.state;

describe('what of a clip stands in the way', () => {
  it.each([
    [240, 'good'],
    [120, 'good'],
    [59.94, 'fair'],
    [30, 'poor'],
  ])('is %d frames a second: %s', (framesPerSecond, state) =>
    expect(stateOf('frameRate', { quality: { ...report.quality, framesPerSecond } })).toBe(state),
  );

  it.each([
    [0.4, 0.6, 'good'],
    [0.12, 0.6, 'fair'],
    [0.05, 0.6, 'poor'],
    [0.4, 0.15, 'fair'],
    [0.95, 0.6, 'fair'],
  ])('is a brightness of %d and a contrast of %d: %s', (brightness, contrast, state) =>
    expect(stateOf('light', { light: { brightness, contrast } })).toBe(state),
  );

  it('has something to change wherever it is not good, and nothing where it is', () => {
    for (const { state, advice } of captureChecks(source({ light: { brightness: 0.05, contrast: 0.1 } }))) {
      expect(advice !== undefined).toBe(state !== 'good');
    }
  });

  it('says nothing about light without a picture', () => {
    expect(stateOf('light', {})).toBeUndefined();
  });
});

describe('the light in a picture', () => {
  const plain = (tone: number, width = 60, height = 60): PixelPicture => {
    const data = new Uint8ClampedArray(4 * width * height).fill(tone);
    return { pixels: { data, width, height } as unknown as ImageData, scale: 1 };
  };
  const whole = { left: 0, top: 0, right: 60, bottom: 60 };

  it('is the tone of a plain one, without contrast', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (tone) => {
        expect(lightIn(plain(tone), whole)).toEqual({ brightness: tone / 255, contrast: 0 });
      }),
    );
  });

  it('reaches from black to white where half is each, and is that of the box alone', () => {
    const picture = plain(0);
    picture.pixels.data.fill(255, 4 * 60 * 30);
    expect(lightIn(picture, whole)?.contrast).toBe(1);
    expect(lightIn(picture, { ...whole, bottom: 30 })).toEqual({ brightness: 0, contrast: 0 });
    expect(lightIn(picture, { left: 10, top: 10, right: 10, bottom: 10 })).toBeNull();
  });
});
