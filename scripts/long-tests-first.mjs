import { BaseSequencer } from 'vitest/node';

/** Files that look at whole films through a network, minutes each. */
const LONG = /rendered-runners/;

/** What takes longest begins first: begun last it would keep one core waiting for the other. */
export class LongTestsFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const long = sorted.filter(({ moduleId }) => LONG.test(moduleId));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}
