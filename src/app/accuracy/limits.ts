/** What no table here says, and whoever trusts a value must know. */
export const LIMITS: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'No network in most of these figures.',
    text: 'The joints of made-up and captured runners were given to the measuring, exact or spoiled on purpose. A network that finds joints in a video errs more slowly, and more alike from frame to frame, than such noise. Your video measures worse than that.',
  },
  {
    title: 'One real runner.',
    text: 'Force plates and motion capture are of one person at 2.5 metres a second on a treadmill, legs and hips only. Nothing here checks lean and arms on a real person.',
  },
  {
    title: 'One rendered body.',
    text: 'The films with a known truth show one computer-made runner in seven ways of running, sharp and well lit. Real clips blur, and clothes hide joints.',
  },
  {
    title: 'Networks hardly see a hip drop.',
    text: 'They draw the line of the hips too level. The interval of that measure is wide, and no verdict rests on it alone.',
  },
  {
    title: 'A tilted camera is put right only roughly.',
    text: 'Its tilt is found from the feet on the belt or the body’s symmetry, give or take about two degrees, and taken off. What is left goes straight into the forward lean and into all that is read from behind. Stand the camera level.',
  },
  {
    title: 'The made-up runners are ours.',
    text: 'What is wrong in this project’s picture of running is wrong in their truth too.',
  },
  {
    title: '“Landing” is not one moment.',
    text: 'Force above a limit, the first touch of the sole, the kink in the foot’s path: they lie about ten thousandths of a second apart, and that is in every value read at landing.',
  },
];
