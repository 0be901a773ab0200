import { afterEach, expect, it } from 'vitest';
import { LiveClient } from '../../src/client/live-client';

const client = new LiveClient();
afterEach(() => client.dispose());

const picture = (): Promise<ImageBitmap> => createImageBitmap(new ImageData(320, 240));

it('looks at one picture at a time, keeps no tensor, and settles when it is disposed of', async () => {
  const started = await client.start({ model: 'lite' });
  expect(started).toMatchObject({ ok: true, value: { model: 'lite', pictureSizePx: 768 } });
  const tensors = async (): Promise<number> => {
    const outcome = await client.diagnostics();
    return outcome.ok ? outcome.value.tensors : NaN;
  };
  const before = await tensors();
  expect(before).toBeGreaterThan(0);
  const [first, second] = [await picture(), await picture()];
  const [seen, tooMuch] = await Promise.all([
    client.look({ picture: first, timeS: 0, scale: 1 }),
    client.look({ picture: second, timeS: 0.1, scale: 1 }),
  ]);
  // A dark room with nobody in it.
  expect(seen).toMatchObject({ ok: true, value: { timeS: 0, points: null, light: { brightness: 0 } } });
  expect(tooMuch).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect([first.width, second.width]).toEqual([0, 0]);
  expect(await tensors()).toBe(before);
  const pending = client.look({ picture: await picture(), timeS: 0.2, scale: 1 });
  client.dispose();
  expect(await pending).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
