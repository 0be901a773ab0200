import { printEvents } from './event-table';
import { printMeasures } from './measure-table';

/** `npm run validate`: known runners against the truth that came with them. Keypoints are exact: no network. */
export function main(): void {
  process.stdout.write('Events, found minus true\n\n');
  printEvents();
  process.stdout.write('\nMeasures on made-up runners\n\n');
  printMeasures();
  process.stdout.write(
    '\nThe networks’ own errors come on top: `npm run bench -- agreement` compares their landmarks with others’.\n',
  );
}
