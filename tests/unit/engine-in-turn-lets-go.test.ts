import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Engine } from '../../src/app/engine';
import { engineInTurn } from '../../src/app/engine-in-turn';
import { fakeEngine } from '../fixtures/page/fake-engine';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('keeps nothing of what was made: not the joints of earlier clips, nor their videos', async () => {
  const made: WeakRef<object>[] = [];
  const fake = fakeEngine({ pictureMs: 1 });
  const engine: Engine = {
    ...fake,
    track: () => {
      const error = { code: 'cancelled', message: '', detail: '' } as const;
      made.push(new WeakRef(error));
      return Promise.resolve({ ok: false, error });
    },
  };
  const shared = engineInTurn(engine);
  const file = new File(['x'], 'a.mp4', { type: 'video/mp4' });
  for (let n = 0; n < 5; n++) await shared.track({ file, model: 'lite' });
  // A promise's own turn has to be over before its result can go.
  await new Promise((resolve) => setTimeout(resolve, 20));
  collectGarbage();
  expect(made).toHaveLength(5);
  // The very last may still be on the stack.
  expect(made.slice(0, 4).map((each) => each.deref())).toEqual([undefined, undefined, undefined, undefined]);
});
