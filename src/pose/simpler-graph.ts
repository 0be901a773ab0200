import type { io } from '@tensorflow/tfjs-core';

/** A step of a network's graph, of which the file tells more. Source: TensorFlow's NodeDef, as tfjs-converter writes it. */
interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, unknown>>;
}

/** Of a network's file, what is read here. */
interface GraphFile extends io.ModelJSON {
  readonly modelTopology: { readonly node: readonly GraphNode[] };
  readonly signature?: { readonly outputs?: Readonly<Record<string, { readonly name: string }>> };
}

/** Convolutions that can be told to put zeros around what they take, by op. */
const CONVOLUTIONS: ReadonlySet<string> = new Set([
  'Conv2D',
  '_FusedConv2D',
  'DepthwiseConv2dNative',
  'FusedDepthwiseConv2dNative',
]);
/** Strings stand in base64 there. */
const [NO_PADDING, OWN_PADDING, CHANNELS_LAST] = [btoa('VALID'), btoa('EXPLICIT'), btoa('NHWC')];
/** Before and after, of batch, rows, columns, channels. */
const PADDINGS = 8;
const BYTES: Readonly<Record<string, number>> = {
  ...{ float32: 4, int32: 4, float16: 2, uint16: 2, uint8: 1, bool: 1 },
};

/**
 * A network that says the same to the last bit and copies less (tests/browser/square-network.test.ts):
 * - convolutions put zeros around what they take themselves, where a step before them did. That step copied its picture row by
 *   row, in the lite network for a twelfth of its time;
 * - its answers are read where they are made, and not of a copy.
 * @param file as the converter wrote it
 * @param weights the bytes of all its weights, in the order of its manifest
 */
export function simplerGraph(file: io.ModelJSON, weights: ArrayBuffer): io.ModelJSON {
  const { modelTopology, signature, ...rest } = file as GraphFile;
  const whole = wholeNumbers(
    file.weightsManifest.flatMap((group) => group.weights),
    weights,
  );
  const node = withoutPads(modelTopology.node, whole);
  const outputs = signature?.outputs && withoutCopies(signature.outputs, node);
  const simpler = {
    ...rest,
    modelTopology: { ...modelTopology, node },
    signature: { ...signature, outputs },
  };
  return simpler as io.ModelJSON;
}

function withoutPads(
  nodes: readonly GraphNode[],
  whole: ReadonlyMap<string, Int32Array>,
): readonly GraphNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const folded = nodes.map((node): GraphNode => {
    const [from, ...others] = node.input ?? [];
    const pad = byName.get(nameOf(from));
    if (!CONVOLUTIONS.has(node.op) || pad?.op !== 'Pad' || !takesWhole(node)) return node;
    const paddings = whole.get(nameOf(pad.input?.[1]));
    if (paddings?.length !== PADDINGS || !aroundPicture(paddings)) return node;
    const list = { i: Array.from(paddings, String) };
    const attr = { ...node.attr, padding: { s: OWN_PADDING }, explicit_paddings: { list } };
    return { ...node, input: [pad.input![0]!, ...others], attr };
  });
  const used = new Set(folded.flatMap(({ input = [] }) => input.map(nameOf)));
  return folded.filter(({ name, op }) => op !== 'Pad' || used.has(name));
}

/** Answers by what they copy. */
function withoutCopies<T extends { readonly name: string }>(
  outputs: Readonly<Record<string, T>>,
  nodes: readonly GraphNode[],
): Readonly<Record<string, T>> {
  const copies = new Map(
    nodes.flatMap(({ name, op, input }) => (op === 'Identity' ? [[name, input?.[0]]] : [])),
  );
  return Object.fromEntries(
    Object.entries(outputs).map(([key, output]) => {
      const copied = copies.get(nameOf(output.name));
      if (!copied) return [key, output];
      return [key, { ...output, name: copied.includes(':') ? copied : `${copied}:0` }];
    }),
  );
}

/** Constants of whole numbers, by name. */
function wholeNumbers(
  specs: readonly io.WeightsManifestEntry[],
  bytes: ArrayBuffer,
): ReadonlyMap<string, Int32Array> {
  const found = new Map<string, Int32Array>();
  let at = 0;
  for (const { name, dtype, shape, quantization } of specs) {
    const values = shape.reduce((product, length) => product * length, 1);
    if (dtype === 'int32' && !quantization) found.set(name, new Int32Array(bytes.slice(at, at + 4 * values)));
    at += values * BYTES[quantization?.dtype ?? dtype]!;
  }
  return found;
}

function takesWhole({ attr }: GraphNode): boolean {
  const { padding, data_format: format } = (attr ?? {}) as Record<
    string,
    { readonly s?: string } | undefined
  >;
  return padding?.s === NO_PADDING && format?.s === CHANNELS_LAST;
}

function aroundPicture(paddings: ArrayLike<number>): boolean {
  return [0, 1, 6, 7].every((i) => paddings[i] === 0);
}

/** Of the node that is named: which of its answers is left out. */
function nameOf(input = ''): string {
  return input.replace(/:\d+$/, '');
}
