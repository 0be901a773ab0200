import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NetworkFileError, networkSource } from '../../src/pose/load-network';

/** A network without layers, as two files. */
const [TOPOLOGY, WEIGHTS] = [
  JSON.stringify({
    ...{ format: 'graph-model', modelTopology: { node: [] } },
    weightsManifest: [{ paths: ['lite.bin'], weights: [] }],
  }),
  'weights',
];
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

vi.mock('../../models/registry', () => ({
  weightFile: (file: string) => {
    const text = file.endsWith('.json') ? TOPOLOGY : WEIGHTS;
    return { file, bytes: text.length, sha256: sha256(text) };
  },
}));

/** Whoever keeps an older version of the weights has as many other bytes. */
const OLDER = 'sthgiew';
type Way = 'force-cache' | 'reload' | 'default';
type Answers = Partial<Record<Way, string | number>>;

/** @param weights what comes for the weights in each way of asking: a text, or a status */
function serving(weights: Answers): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, { cache }: { cache: Way }) => {
    if (url.endsWith('.json')) return Promise.resolve(new Response(TOPOLOGY));
    asked.push(cache);
    const answer = weights[cache];
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer),
    );
  });
  return asked;
}

const load = () => networkSource('blazepose-lite', 'https://run.test/models/').load!();

afterEach(() => void vi.unstubAllGlobals());

describe('the files of a network', () => {
  it('are what the browser keeps, without the server', async () => {
    const asked = serving({ 'force-cache': WEIGHTS });
    await load();
    expect(asked).toEqual(['force-cache']);
  });

  it.each([
    ['of an older version', OLDER],
    ['cut short', 'wei'],
  ])('%s are fetched anew', async (_, kept) => {
    const asked = serving({ 'force-cache': kept, reload: WEIGHTS });
    await load();
    expect(asked).toEqual(['force-cache', 'reload']);
  });

  it('are refused where the server has others too', async () => {
    serving({ 'force-cache': OLDER, reload: OLDER });
    await expect(load()).rejects.toThrow(NetworkFileError);
    await expect(load()).rejects.toThrow(sha256(OLDER));
  });

  it.each([
    [404, 'answered 404'],
    [undefined, 'could not be fetched'],
  ])('are missed by name: %s', async (status, said) => {
    serving(status === undefined ? {} : { 'force-cache': status });
    await expect(load()).rejects.toThrow(NetworkFileError);
    await expect(load()).rejects.toThrow(said);
  });

  it('are asked for as ever where nobody can tell one version from another', async () => {
    vi.stubGlobal('crypto', {});
    const asked = serving({ default: WEIGHTS });
    await load();
    expect(asked).toEqual(['default']);
  });
});
