import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_MODEL,
  modelBytes,
  modelCard,
  MODEL_CARDS,
  QUICK_MODEL,
  WEIGHT_FILES,
  weightFile,
  WEIGHTS_PACKAGE,
} from '../../models/registry';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

test('every file of weights has a SHA-256, a size and a network of that name', () => {
  expect(new Set(WEIGHT_FILES.map(({ file }) => file)).size).toBe(WEIGHT_FILES.length);
  expect(new Set(WEIGHT_FILES.map(({ sha256 }) => sha256)).size).toBe(WEIGHT_FILES.length);
  for (const { file, network, bytes, sha256 } of WEIGHT_FILES) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bytes).toBeGreaterThan(0);
    expect([`${network}.json`, `${network}.bin`]).toContain(file);
  }
});

test('every model’s networks are there with both their files, and no file is without a model', () => {
  const used = new Set(MODEL_CARDS.flatMap(({ networks }) => networks));
  for (const network of used) {
    const files = WEIGHT_FILES.filter((entry) => entry.network === network).map(({ file }) => file);
    expect(files.sort()).toEqual([`${network}.bin`, `${network}.json`]);
  }
  expect(new Set(WEIGHT_FILES.map(({ network }) => network))).toEqual(used);
});

test('the package of the weights is pinned by version and integrity', () => {
  expect(WEIGHTS_PACKAGE.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(WEIGHTS_PACKAGE.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
});

test('default and quick model are in the registry; both have feet', () => {
  expect(modelCard(DEFAULT_MODEL).hasFeet).toBe(true);
  expect(modelCard(QUICK_MODEL).measured.wasmFrameMs).toBeLessThan(
    modelCard(DEFAULT_MODEL).measured.wasmFrameMs,
  );
});

test('the default meets the bar on the real clip and no model with feet that is quicker does so unswapped', () => {
  const { nearLeg, legsSwappedOf360 } = modelCard(DEFAULT_MODEL).measured;
  expect(Math.max(nearLeg.knee, nearLeg.ankle)).toBeLessThanOrEqual(0.05);
  expect(Math.max(nearLeg.heel!, nearLeg.toe!)).toBeLessThanOrEqual(0.08);
  for (const { id, measured, hasFeet } of MODEL_CARDS) {
    if (id === DEFAULT_MODEL || !hasFeet) continue;
    const { knee, ankle, heel, toe } = measured.nearLeg;
    const meets = knee <= 0.05 && ankle <= 0.05 && heel! <= 0.08 && toe! <= 0.08;
    expect(meets && measured.legsSwappedOf360 <= legsSwappedOf360, id).toBe(false);
  }
});

test('feet have figures where a model has feet, and only there', () => {
  for (const { id, hasFeet, measured } of MODEL_CARDS) {
    for (const leg of [measured.nearLeg, measured.farLeg]) {
      expect([leg.heel !== undefined, leg.toe !== undefined], id).toEqual([hasFeet, hasFeet]);
    }
  }
});

test('the accurate model fetches its three networks', () => {
  const sum = ['blazepose-detector', 'blazepose-heavy', 'movenet-thunder']
    .flatMap((network) => [weightFile(`${network}.json`).bytes, weightFile(`${network}.bin`).bytes])
    .reduce((a, b) => a + b, 0);
  expect(modelBytes('accurate')).toBe(sum);
});

test('asking for what is not there is an error', () => {
  expect(() => weightFile('blazepose-huge.bin')).toThrow(RangeError);
  expect(() => modelCard('huge' as 'full')).toThrow(RangeError);
});

describe('cards', () => {
  test('every model has one that names its files’ checksums, its source and its licence', () => {
    for (const { card, networks, licence } of MODEL_CARDS) {
      const text = readFileSync(at(`models/${card}`), 'utf8');
      const files = WEIGHT_FILES.filter(({ network }) => networks.includes(network));
      for (const { file, sha256 } of files) {
        expect(text).toContain(file);
        expect(text).toContain(sha256);
      }
      expect(text).toContain(`${WEIGHTS_PACKAGE.name}@${WEIGHTS_PACKAGE.version}`);
      expect(text).toContain(licence);
    }
  });

  test('a card shows the figures that the registry has', () => {
    for (const { id, card, measured } of MODEL_CARDS) {
      const text = readFileSync(at(`models/${card}`), 'utf8');
      const rows = text.split('\n').map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      const row = rows.find(([first]) => first === id);
      const { nearLeg, farLeg, legsSwappedOf360, nearKneeFlexionDeg, wasmFrameMs } = measured;
      const leg = ({ knee, ankle, heel, toe }: typeof nearLeg): string[] =>
        [knee, ankle, heel, toe].map((distance) => distance?.toFixed(3) ?? '-');
      const { bias, spread } = nearKneeFlexionDeg;
      const cells = [
        id,
        ...leg(nearLeg),
        ...leg(farLeg),
        `${bias.toFixed(1)} +- ${spread.toFixed(1)}`,
        String(legsSwappedOf360),
        String(wasmFrameMs),
      ];
      expect(row, `${card}, ${id}`).toEqual(cells);
    }
  });

  test('every card in the folder belongs to a model', () => {
    const named = new Set(MODEL_CARDS.map(({ card }) => card.replace('cards/', '')));
    expect(readdirSync(at('models/cards')).sort()).toEqual([...named].sort());
  });
});

const staged = existsSync(at('public/models/blazepose-lite.bin'));

describe.skipIf(!staged)(`staged weights${staged ? '' : ' (skipped: none staged)'}`, () => {
  test('are the ones in the registry, byte for byte', () => {
    for (const { file, bytes, sha256 } of WEIGHT_FILES) {
      const found = readFileSync(at(`public/models/${file}`));
      expect(found.byteLength, file).toBe(bytes);
      expect(createHash('sha256').update(found).digest('hex'), file).toBe(sha256);
    }
  });
});
