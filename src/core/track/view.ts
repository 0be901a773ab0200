export const VIEWS = ['side-left', 'side-right', 'rear', 'front', 'oblique'] as const;

/** Where the camera stands. `side-left`: the runner's left side is towards the camera (faces image left). */
export type View = (typeof VIEWS)[number];
