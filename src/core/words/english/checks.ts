/** Text of the page that lists the checks. */
export const checksWords = {
  title: 'Checks to make standing',
  lead: 'Two things a film of running cannot show: how you stand when nobody asks you to, and how well one leg holds you. A camera and a few minutes will do.',
  takes: 'Takes',
  needs: 'Needs',
  from: (document: string) => `After “${document}”`,
  standing: {
    title: 'How you stand',
    what: 'Whether a shoulder, a hand and a hip of one side sit further forward, which way the chest is turned on the pelvis, and which side to stretch back.',
    takes: 'Two minutes: three times, front and both sides. Or one, or photos.',
    needs: 'A camera two to three metres away, or photos; close-fitting clothes.',
    open: 'Check how you stand',
  },
  balance: {
    title: 'Balance on one leg',
    what: 'How long each leg holds you, how much you sway on it, whether the hip drops, and which leg is the steadier one.',
    takes: 'Two minutes: half a minute on each leg.',
    needs: 'A camera two to three metres away; something to hold on to within reach.',
    open: 'Check your balance',
  },
  /** On a report that cannot tell. */
  withCamera: 'Check it with the camera',
  withCameraNamed: {
    standing: 'Check it with the camera: how you stand',
    balance: 'Check it with the camera: balance on one leg',
  },
  privacy: 'Neither needs a treadmill. No picture leaves this machine.',
};
