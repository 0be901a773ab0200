import { listed, number } from '../numbers';

/** What the networks are calculated on, in a browser's own word and in plain ones. */
const BACKENDS: Readonly<Record<string, string>> = {
  webgpu: 'graphics processor (WebGPU)',
  webgl: 'graphics processor (WebGL)',
  wasm: 'main processor (WebAssembly)',
};

const ANOTHER_BROWSER =
  'Update this browser, or try another one (Chrome, Edge, Firefox or Safari), and run the test there.';
const GRAPHICS =
  'Update the browser and the graphics driver. If it stays so, switch off graphics (hardware) acceleration in the browser’s settings: the main processor then does the work, more slowly. Or try another browser.';

/** Text of the page that tells whether this machine measures right. */
export const selfTestWords = {
  lead: 'Plumbline tries itself out on things whose truth is known, with this browser and this machine: does the same come out here as it must?',
  whatFor:
    'Browsers, graphics drivers and video decoders differ, and some have faults that nobody notices. A wrong one would give you wrong angles without a word.',
  tried: 'What is tried',
  parts: {
    measuring: {
      name: 'Measuring',
      what: 'A runner made of numbers: step rate, time on the ground, lean and bends against what the runner was made with.',
    },
    picture: {
      name: 'Reading a picture',
      what: 'A picture’s colours, read back point by point. Some browsers change them on purpose, against tracking.',
    },
    decoding: {
      name: 'Reading a video',
      what: 'A small video with a number in every picture: each one there, at its time, the right way up, in the right colours.',
    },
    network: {
      name: 'Finding joints',
      what: 'One picture of a computer-made runner: where the joints are found here, against where the same network finds them when plain arithmetic calculates it, and against where they truly are.',
    },
  },
  network: (title: string) => `Finding joints, model “${title}”`,
  allModels: 'Try every model, not only those in use',
  allModelsNote: (megabytes: number) =>
    `Some may have to be loaded first, about ${number(megabytes, 0)} MB at most. Takes a minute or two.`,
  usualModels: (titles: readonly string[]) => `Tried without it: ${listed(titles)}.`,
  run: 'Run the self-test',
  runAgain: 'Run it again',
  stop: 'Stop',
  stopped: 'The test was stopped. Nothing came of it.',
  busy: 'A clip is being analysed. The test can run when that is done.',
  running: 'The self-test is running',
  step: (done: number, total: number, name: string) =>
    `${number(done + 1, 0)} of ${number(total, 0)}: ${name}`,
  loading: (name: string) => `${name}: the model is loaded`,
  couldNot: 'The self-test could not run',
  filesMissing:
    'The files that the test compares with could not be loaded. Connect to the network once and reload the page, then run it again.',

  right: 'This machine measures right',
  rightMore: (tried: readonly string[]) =>
    `Everything that was tried came out as it must: ${listed(tried)}. What Plumbline finds in your clips here is what it finds elsewhere.`,
  wrong: 'This machine does not measure right',
  wrongMore: (off: readonly string[]) =>
    `Off here: ${listed(off)}. Do not trust reports made in this browser until the test passes.`,
  whatToDo: 'What to do',
  partRight: 'Right',
  partWrong: 'Off',
  on: (backend: string) => `Calculated on the ${BACKENDS[backend] ?? backend}.`,
  backend: (backend: string) => BACKENDS[backend] ?? backend,

  faults: {
    'no-run-found': {
      what: 'The made-up run was not taken for one.',
      todo: `This should never happen. Reload the page and run the test again. ${ANOTHER_BROWSER}`,
    },
    'sides-exchanged': {
      what: 'Left and right are exchanged.',
      todo: `This should never happen. Reload the page and run the test again. ${ANOTHER_BROWSER}`,
    },
    'measures-off': {
      what: 'Values of a known run come out wrong.',
      todo: `Reload the page and run the test again. ${ANOTHER_BROWSER}`,
    },
    'picture-changed': {
      what: 'This browser changes pictures when a page reads them.',
      todo: 'That is usually a protection against tracking (“fingerprinting”), in the browser or in an extension. Allow this page to read pictures (canvas), switch the protection off for it, or use another browser.',
    },
    'colours-exchanged': {
      what: 'Red and blue are exchanged.',
      todo: GRAPHICS,
    },
    'cannot-decode': {
      what: 'This browser cannot read the test’s video (H.264, what most phones record).',
      todo: `Most clips cannot be read here then. ${ANOTHER_BROWSER}`,
    },
    'wrong-way-up': {
      what: 'A video filmed upright comes out lying or upside down.',
      todo: ANOTHER_BROWSER,
    },
    'colours-off': {
      what: 'Colours of a video come out wrong.',
      todo: GRAPHICS,
    },
    'wrong-frames': {
      what: 'Pictures of a video are missing, or stand in each other’s place.',
      todo: GRAPHICS,
    },
    'wrong-times': {
      what: 'Pictures of a video come with wrong times.',
      todo: ANOTHER_BROWSER,
    },
    'no-one-found': {
      what: 'The runner in the picture was not found at all: the calculation answers nothing or nonsense.',
      todo: GRAPHICS,
    },
    'joints-shifted': {
      what: 'All joints are found beside their place, by the same step.',
      todo: GRAPHICS,
    },
    imprecise: {
      what: 'Joints are found less exactly than they must be, as when a graphics processor rounds too much.',
      todo: GRAPHICS,
    },
    'joints-off': {
      what: 'Joints are found in wrong places.',
      todo: GRAPHICS,
    },
    'not-repeatable': {
      what: 'The same picture gives other joints each time.',
      todo: GRAPHICS,
    },
    'broke-off': {
      what: 'This part broke off before it came to an end.',
      todo: `Close other tabs and run the test again. ${ANOTHER_BROWSER}`,
    },
  },
  details: 'For a report of the fault',

  table: {
    caption: (part: string) => `${part}: the numbers`,
    what: 'What',
    found: 'Found here',
    truth: 'Must be',
    bar: 'May be off by',
    verdict: 'Result',
    none: 'nothing',
    numbers: 'The numbers',
  },
  sides: { left: 'left', right: 'right' },
  readings: {
    landings: 'Moments of landing, how far off on average',
    stepsMissed: 'Steps missed, or too many',
    pixelsChanged: 'Points of the picture that differ',
    framesMissing: 'Pictures missing',
    framesWrong: 'Pictures in the wrong place',
    frameTimes: 'Times of the pictures, the furthest off',
    colours: 'Colours, the furthest off, of 255',
    joints: 'Joints against the same network, plainly calculated: the furthest off',
    jointsAgain: 'The same picture again: the joint that moved most',
    jointsTruth: 'Joints against where they truly are: the furthest off, in lengths of the trunk',
  },
  units: { px: ' px', ms: ' ms' },
  referenceNote:
    'The reference is the same network on another arithmetic, plain JavaScript instead of this machine’s fast ways. It shows whether this machine calculates as it should, not how good the network is: that is the last line, and the page about accuracy.',
  accuracy: 'How accurate is this?',

  copy: 'Copy as text',
  copied: 'Copied.',
  cannotCopy: 'This browser does not let the page copy. The text stands below: mark it and copy it.',
  report: {
    title: (version: string, day: string) => `Plumbline ${version}, self-test of ${day}`,
    part: (name: string, verdict: string, on: string) => `${name}: ${verdict}${on}`,
    fault: (code: string, what: string) => `  ${code}: ${what}`,
    reading: (name: string, found: string, truth: string, bar: string, verdict: string) =>
      `  ${verdict}: ${name}: ${found} (must be ${truth}, may be off by ${bar})`,
    sideOf: (name: string, side: string) => `${name}, ${side}`,
  },
  last: (day: string, right: boolean, version: string) =>
    `Last run on ${day} with version ${version}: ${right ? 'everything was right' : 'something was off'}.`,
  failedOn: (day: string, version: string) =>
    `The self-test failed on this machine on ${day} (version ${version}): these values may be off.`,
  runIt: 'Run the self-test',
};
