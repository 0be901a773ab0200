import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { io } from '@tensorflow/tfjs-core';
import { weightFile, type NetworkName } from '../../models/registry';
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

async function fetchChecked(file: string, modelBaseUrl: string): Promise<ArrayBuffer> {
  const url = new URL(file, modelBaseUrl).href;
  const response = await fetch(url).catch((error: unknown) => {
    throw new NetworkFileError(`${url} could not be fetched: ${String(error)}`);
  });
  if (!response.ok) throw new NetworkFileError(`${url} answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  const expected = weightFile(file);
  if (bytes.byteLength !== expected.bytes) {
    throw new NetworkFileError(`${url} has ${bytes.byteLength} bytes, not ${expected.bytes}`);
  }
  const digest = await sha256(bytes);
  if (digest !== undefined && digest !== expected.sha256) {
    throw new NetworkFileError(`${url} has SHA-256 ${digest}, not ${expected.sha256}`);
  }
  return bytes;
}

/** `undefined` where the browser offers no digest (a page served over plain http from another machine). */
async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
