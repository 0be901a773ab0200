import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODEL_CARDS } from '../../models/registry';
import { canLookByStride, framesToSee, lightModelFor } from '../../models/look-by-stride';

const models = MODEL_CARDS.map(({ id }) => id);
const frameMs = (id: string): number => MODEL_CARDS.find((card) => card.id === id)!.measured.wasmFrameMs;

describe('which clips are looked at by stride', () => {
  it('those of the slow networks, filmed quickly enough, unless every frame is asked for', () => {
    expect(models.filter((model) => lightModelFor({ model }, 60))).toEqual(['accurate', 'heavy']);
    expect(models.filter((model) => lightModelFor({ model }, 30))).toEqual([]);
    expect(models.filter((model) => lightModelFor({ model, everyFrame: true }, 60))).toEqual([]);
    expect(lightModelFor({ model: 'accurate' }, NaN)).toBeNull();
  });

  it('only where that saves time, by what the networks cost', () => {
    const clip = { fps: 60, frameCount: 600 };
    for (const model of models.filter(canLookByStride)) {
      const { light, own } = framesToSee({ model }, clip);
      const costMs = light * frameMs(lightModelFor({ model }, clip.fps)!) + own * frameMs(model);
      expect(costMs / (clip.frameCount * frameMs(model)), model).toBeLessThan(0.6);
    }
  });

  it('no network is shown more frames than there are, nor more a second at any rate', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.integer({ min: 10, max: 300 }),
        fc.integer({ min: 12, max: 5000 }),
        (model, fps, frameCount) => {
          const { light, own } = framesToSee({ model }, { fps, frameCount });
          expect(light).toBeLessThanOrEqual(frameCount);
          expect(own).toBeLessThanOrEqual(frameCount);
          if (light === 0) expect(own).toBe(frameCount);
          else {
            expect(light).toBeLessThanOrEqual(Math.ceil((30 * frameCount) / fps));
            expect(own).toBeLessThanOrEqual(Math.ceil((23 * frameCount) / fps));
          }
        },
      ),
    );
  });
});
