import type { io } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { simplerGraph } from '../../src/pose/simpler-graph';

const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });
const AROUND = [0, 0, 1, 2, 3, 4, 0, 0];

/** A convolution over what a pad made, in the words of the converter. */
function graphOf({
  op = '_FusedConv2D',
  padding = 'VALID',
  paddings = AROUND,
  before = [] as io.WeightsManifestEntry[],
  more = [] as object[],
} = {}): readonly [io.ModelJSON, ArrayBuffer] {
  const weights: io.WeightsManifestEntry[] = [
    ...before,
    { name: 'paddings', shape: [4, 2], dtype: 'int32' },
    { name: 'filter', shape: [3], dtype: 'float32', quantization: { dtype: 'float16' } },
  ];
  const node = [
    { name: 'input', op: 'Placeholder' },
    { name: 'paddings', op: 'Const' },
    { name: 'filter', op: 'Const' },
    { name: 'pad', op: 'Pad', input: ['input', 'paddings'] },
    {
      name: 'conv',
      op,
      input: ['pad:0', 'filter'],
      attr: { padding: text(padding), data_format: text('NHWC'), strides: { list: { i: ['1'] } } },
    },
    { name: 'answer', op: 'Identity', input: ['conv'] },
    ...more,
  ];
  const file = {
    ...{
      format: 'graph-model',
      modelTopology: { node, versions: {} },
      weightsManifest: [{ paths: [], weights }],
    },
    signature: {
      inputs: { x: { name: 'input:0' } },
      outputs: { y: { name: 'answer:0', dtype: 'DT_FLOAT' } },
    },
  };
  const skipped = before.reduce((sum, { shape }) => sum + 2 * shape[0]!, 0);
  const bytes = new Uint8Array(skipped + 32 + 6);
  bytes.set(new Uint8Array(Int32Array.from(paddings).buffer), skipped);
  return [file as unknown as io.ModelJSON, bytes.buffer];
}

interface Read {
  readonly modelTopology: {
    readonly node: readonly { name: string; op: string; input?: string[]; attr?: Record<string, unknown> }[];
  };
  readonly signature: { readonly outputs: Record<string, { readonly name: string }> };
}

function simpler(...given: Parameters<typeof graphOf>) {
  const { modelTopology, signature } = simplerGraph(...graphOf(...given)) as unknown as Read;
  const named = (name: string) => modelTopology.node.find((node) => node.name === name);
  return { pad: named('pad'), conv: named('conv')!, outputs: signature.outputs };
}

it.each(['Conv2D', '_FusedConv2D', 'DepthwiseConv2dNative', 'FusedDepthwiseConv2dNative'])(
  'lets %s put its zeros around itself',
  (op) => {
    const { pad, conv } = simpler({ op });
    expect(pad).toBeUndefined();
    expect(conv.input).toEqual(['input', 'filter']);
    expect(conv.attr).toEqual({
      padding: text('EXPLICIT'),
      explicit_paddings: { list: { i: AROUND.map(String) } },
      data_format: text('NHWC'),
      strides: { list: { i: ['1'] } },
    });
  },
);

it('finds the paddings behind weights of half the bytes', () => {
  const before = [
    {
      name: 'a',
      shape: [5],
      dtype: 'float32',
      quantization: { dtype: 'float16' },
    } as io.WeightsManifestEntry,
  ];
  expect(simpler({ before }).conv.attr!['explicit_paddings']).toEqual({ list: { i: AROUND.map(String) } });
});

it.each([
  ['a convolution that pads already', { padding: 'SAME' }],
  ['something else than a convolution', { op: 'AddV2' }],
  ['channels that are padded', { paddings: [0, 0, 1, 1, 1, 1, 0, 8] }],
  ['pictures that are padded', { paddings: [1, 0, 1, 1, 1, 1, 0, 0] }],
])('leaves the step before %s', (_, changed) => {
  const { pad, conv } = simpler(changed);
  expect(pad).toBeDefined();
  expect(conv.input).toEqual(['pad:0', 'filter']);
});

it('keeps a step that another needs too', () => {
  const { pad, conv } = simpler({ more: [{ name: 'other', op: 'Relu', input: ['pad'] }] });
  expect(pad).toBeDefined();
  expect(conv.input).toEqual(['input', 'filter']);
});

it('reads answers where they are made', () => {
  expect(simpler().outputs).toEqual({ y: { name: 'conv:0', dtype: 'DT_FLOAT' } });
});

it('leaves the file that it was given as it was', () => {
  const [file, bytes] = graphOf();
  const before = structuredClone(file);
  simplerGraph(file, bytes);
  expect(file).toEqual(before);
});
