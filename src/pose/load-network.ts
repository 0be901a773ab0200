import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { io } from '@tensorflow/tfjs-core';
import { weightFile, type NetworkName, type WeightFile } from '../../models/registry';
import { simplerGraph } from './simpler-graph';

/** Thrown when a network's files are missing or are not the ones that this version was measured with. */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
}

/**
 * How tfjs reads one network: both its files fetched from `modelBaseUrl` (a folder, ending in `/`), each checked
 * against the SHA-256 in the registry where the page may compute one (secure addresses and localhost), and its graph made simpler.
 */
export function networkSource(network: NetworkName, modelBaseUrl: string): io.IOHandler {
  return {
    load: async () => {
      const [topology, weights] = await Promise.all([
        fetchChecked(`${network}.json`, modelBaseUrl),
        fetchChecked(`${network}.bin`, modelBaseUrl),
      ]);
      const published = JSON.parse(new TextDecoder().decode(topology)) as io.ModelJSON;
      const model = simplerGraph(published, weights);
      return io.getModelArtifactsForJSON(model, (manifest) =>
        Promise.resolve([manifest.flatMap((group) => group.weights), weights]),
      );
    },
  };
}

/** @throws {NetworkFileError} when a file is missing or is not the one in the registry. */
export function loadNetwork(network: NetworkName, modelBaseUrl: string): Promise<GraphModel> {
  return loadGraphModel(networkSource(network, modelBaseUrl));
}

/** What the browser has of it, however old; where that is another version's, what the server has. */
async function fetchChecked(file: string, modelBaseUrl: string): Promise<ArrayBuffer> {
  const url = new URL(file, modelBaseUrl).href;
  const expected = weightFile(file);
  // Workers come and go while a clip is looked at: the next one is not to wait for a server, nor to need one.
  const kept = digests() ? await fetchFile(url, 'force-cache') : null;
  if (kept && (await faultOf(kept, expected)) === null) return kept;
  const bytes = await fetchFile(url, kept ? 'reload' : 'default');
  const fault = await faultOf(bytes, expected);
  if (fault !== null) throw new NetworkFileError(`${url} has ${fault}`);
  return bytes;
}

async function fetchFile(url: string, cache: RequestCache): Promise<ArrayBuffer> {
  const response = await fetch(url, { cache }).catch((error: unknown) => {
    throw new NetworkFileError(`${url} could not be fetched: ${String(error)}`);
  });
  if (!response.ok) throw new NetworkFileError(`${url} answered ${response.status}`);
  return response.arrayBuffer();
}

/** `null` where it is the file that is expected, as far as that can be told. */
async function faultOf(bytes: ArrayBuffer, expected: WeightFile): Promise<string | null> {
  if (bytes.byteLength !== expected.bytes) return `${bytes.byteLength} bytes, not ${expected.bytes}`;
  const digest = await sha256(bytes);
  return digest === undefined || digest === expected.sha256
    ? null
    : `SHA-256 ${digest}, not ${expected.sha256}`;
}

/** None where a page is served over plain http from another machine. */
function digests(): SubtleCrypto | undefined {
  return globalThis.crypto?.subtle as SubtleCrypto | undefined;
}

async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  const subtle = digests();
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
