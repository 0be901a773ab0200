import { ContainerTrial, type ContainerResult } from './container-trial';

declare global {
  interface Window {
    plumblineTrialFile?: (seed: number, index: number) => Promise<string>;
    plumblineTrial?: (seed: number, index: number) => Promise<ContainerResult>;
  }
}

const trial = await ContainerTrial.start();
window.plumblineTrialFile = async (seed, index) => {
  const bytes = new Uint8Array(await trial.file(seed, index).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};
window.plumblineTrial = (seed, index) => trial.run(seed, index);
