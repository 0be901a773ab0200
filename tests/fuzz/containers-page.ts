import { ContainerTrial, type ContainerResult } from './container-trial';

declare global {
  interface Window {
    plumblineTrial?: (seed: number, index: number) => Promise<ContainerResult>;
  }
}

const trial = await ContainerTrial.start();
window.plumblineTrial = (seed, index) => trial.run(seed, index);
