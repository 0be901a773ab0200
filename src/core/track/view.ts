/** Where the camera stands. `side-left`: the runner's left side is towards the camera (faces image left). */
export type View = 'side-left' | 'side-right' | 'rear' | 'front' | 'oblique';
