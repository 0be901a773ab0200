import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { MODEL_CARDS, WEIGHT_FILES } from '../../models/registry';
import { modelFingerprint } from '../../workers/model-fingerprint';

it('is what sha256sum says of the list of files', () => {
  const names = [
    'blazepose-detector.bin',
    'blazepose-detector.json',
    'blazepose-lite.bin',
    'blazepose-lite.json',
  ];
  const list = names.map((name) => `${WEIGHT_FILES.find(({ file }) => file === name)!.sha256}  ${name}\n`);
  expect(modelFingerprint('lite')).toBe(createHash('sha256').update(list.join('')).digest('hex'));
});

it('tells every model from every other', () => {
  const all = MODEL_CARDS.map(({ id }) => modelFingerprint(id));
  expect(new Set(all).size).toBe(MODEL_CARDS.length);
  for (const hash of all) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
