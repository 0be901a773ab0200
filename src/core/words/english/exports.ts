import { listed, number } from '../numbers';

/** Text of the exports: what they are called, what each holds, and what is wrong with a table that cannot be read. */
export const exportsWords = {
  heading: 'Take it with you',
  lead: 'Everything is made on this machine and saved to it; nothing is sent anywhere.',
  zip: 'Everything in one zip',
  withVideo: 'With the annotated video, which takes a while',
  stop: 'Stop',
  makingZip: 'Making the zip',
  steps: {
    pictures: (done: number, total: number) => `Drawing picture ${number(done, 0)} of ${number(total, 0)}`,
    picturesAloud: 'Drawing the pictures',
    video: (clip: string) => `Drawing the annotated video of ${clip}`,
    files: 'Writing the tables',
    zip: 'Packing the zip',
  },
  saved: (file: string) => `${file} is made and handed to the browser’s downloads.`,
  stopped: 'Stopped. What was made so far is thrown away.',
  framesMissing: (why: string) =>
    `Some pictures show the joints alone, because their frames could not be read. ${why}`,
  videoMissing: (clip: string, why: string) => `The annotated video of ${clip} could not be made. ${why}`,
  making: 'Being made …',
  failed: 'The files could not be made. Try again; if it stays so, save the report alone.',
  singleFiles: 'Single files, and what each is for',
  kilobytes: (n: string) => `${n} kB`,
  megabytes: (n: string) => `${n} MB`,
  ofClip: (what: string, clip: string) => `${what}, ${clip}`,
  fromFile:
    'This report was opened from a file, which holds the findings but not where the joints were in every frame. Keypoints, markers and angles can be saved on the machine that made it.',
  noAngles: (clips: readonly string[]) =>
    `Angles over time are given for side views only: from behind or in front a bent knee and a turned leg look alike to one camera (${listed(clips)}).`,
  inPixels:
    'Markers are in pixels, because nobody has said how tall the runner is or how fast the belt ran. Say either under the settings and they come in metres, as OpenSim wants them.',
  kinds: {
    report: {
      name: 'Report (JSON)',
      what: 'All findings. Drop it on this page and it opens again, here or on another machine.',
    },
    strides: {
      name: 'Strides (CSV)',
      what: 'Every stride a row, every measure a column with its unit. For a spreadsheet.',
    },
    marks: {
      name: 'Marks (CSV)',
      what: 'What was measured and noted by hand, a value a row. For a spreadsheet.',
    },
    pose: {
      name: 'Keypoints (JSON)',
      what: 'Where each joint was found in every frame. Drop it on this page to have it judged again.',
    },
    trc: {
      name: 'Markers (TRC)',
      what: 'The joints, cleaned and levelled, for OpenSim, Pose2Sim and Sports2D.',
    },
    mot: {
      name: 'Angles (MOT)',
      what: 'Hip, knee, ankle and trunk angles over time, for OpenSim.',
    },
    picture: { name: 'Picture (PNG)', what: 'A frame with its lines drawn on.' },
    video: { name: 'Video', what: 'The clip with the skeleton drawn on.' },
  },
  readme: {
    title: (name: string) => `${name}: what is in this folder`,
    about:
      'Made by Plumbline, which looks at running form in videos on your own machine. Times are seconds, angles degrees. L is one leg length, from the hip over the knee to the ankle. Numbers have a point before their decimals.',
    caution:
      'Angles and positions are what one camera sees in one plane. They describe how somebody ran in this clip. They are no diagnosis, and no form of running seen this way has been shown to cause injury.',
    kinds: {
      report: [
        'The whole report: what was found, how sure it is, and the moments that show it. Drop it on the Plumbline page to see it again. It holds no picture of anyone.',
      ],
      strides: [
        'One row for each time a foot is on the ground, one column for each measure, with its unit at the end of the column’s name:',
        '  deg = degrees, s = seconds, L = leg lengths, share = part of 1, percent, steps_per_min, and widths or lengths of the runner’s own hips, shoulders and trunk.',
        '  time_s is when the foot lands, mid_stance_s when its knee is bent most, toe_off_s when it leaves: seconds from the start of the clip as it is played.',
        '  side is the foot on the ground. A cell is empty where that stride has no value. Measures that could not be read from this clip have no column; the report says why.',
        '  Signs: a lean is + forward, or + over the standing leg where it is sideways; a thigh + behind the body at push-off; a shin + with the foot ahead of the knee; a foot at landing + with the toes up; a knee + inward; a pelvis + with the free side lower; a chest + turned to the runner’s left; a hand + past the middle; a difference of sides + where the right is larger.',
      ],
      marks: [
        'What was measured and written on the picture by hand: one row for each value, and one without a value for each plumb line and note. No verdict rests on it.',
        '  from_s and to_s say when the mark is seen, in seconds from the start of the clip as it is played; they are the same where it belongs to one frame.',
        '  kind is what was drawn, measure what the value is. An angle is 0 to 180 degrees. A lean is against the upright, + with the upper end to the right. A length is in cm where the clip’s scale is known, else in L or px; ci95_low and ci95_high hold the error of that scale, not of the hand.',
        '  text is what was typed; an apostrophe stands before one that a spreadsheet would take for a formula.',
      ],
      pose: [
        'Where the network, or the file that was brought in, put each joint: frame by frame, in pixels from the top left of the upright picture, with how sure it was from 0 to 1. Not cleaned; times as the clip is played. Plumbline reads it again.',
      ],
      trc: [
        'Joints over time as marker trajectories, for OpenSim, Pose2Sim and Sports2D. They are cleaned (legs that the network exchanged put back, outliers and noise removed) and turned upright by the tilt that the camera had.',
        '  X points ahead of the runner and is 0 where the hips usually are, so on a treadmill the runner stays on the spot. Y points up and is 0 on the ground. Z would point to the runner’s right; one camera does not see it, and it is 0 for all joints.',
        '  NaN stands where a joint is not known.',
      ],
      mot: [
        'Joint angles over time in degrees, from the same cleaned joints, for OpenSim. Only side views have them. Frames in which an angle is not known are left out.',
        '  hip_flexion: the thigh against the vertical, + with the knee ahead of the hip. The pelvis is not seen from the side and is taken as upright.',
        '  knee_angle: 0 is straight, + is bent, as in the models of Rajagopal, Lai and Uhlrich. Turn the sign round for gait2392.',
        '  ankle_angle: the line from heel to toe against the shank, 0 is square, + is toes drawn up. Heel and toe are the least sure of all joints.',
        '  trunk_lean: from the middle of the hips to the middle of the shoulders against the vertical, + is forward. OpenSim passes over it, as no model has such a coordinate.',
        '  The leg that is further from the camera (see the view in the table of strides) is less sure than the near one.',
      ],
      picture: [
        'A frame of the clip with the lines and angle that a finding rests on, and with the marks of that frame.',
      ],
      video: ['The clip with skeleton, footfalls and angles drawn on, at its own frame rate.'],
    },
    inMetres: (clip: string) =>
      `  ${clip}: in metres, by the runner’s height or the belt’s speed. Either is good to about 4 percent.`,
    inPixels: (clip: string) =>
      `  ${clip}: in pixels, as neither height nor belt speed was said. OpenSim takes metres and millimetres only: say either in Plumbline and save once more. Sports2D reads pixels.`,
    across: (clip: string) =>
      `  ${clip}: filmed from behind, in front or at an angle. X does not point ahead here but across, to the right of the picture.`,
    evened: (clip: string, rate: string, own: string) =>
      `  ${clip}: frames of this clip are not evenly spaced. Rows are interpolated to ${rate} a second (the clip has about ${own}).`,
    slowMotion: (clip: string, factor: string) =>
      `  ${clip}: slow motion, ${factor} times slower than it was. Times and rates here and in the angles are those of the run itself, not those of the player.`,
  },
  table: {
    isFine: (file: string) =>
      `“${file}” is a table of strides, made for a spreadsheet: it opens in Excel, Numbers or LibreOffice. To see the whole report here, drop the report instead: its name ends in .report.json.`,
    isOfMarks: (file: string) =>
      `“${file}” is a table of marks drawn by hand, made for a spreadsheet: it opens in Excel, Numbers or LibreOffice. The marks themselves are in the report: its name ends in .report.json.`,
    isDamaged: (file: string, why: string) =>
      `“${file}” is a table of strides, and damaged. ${why} Drop the report instead (its name ends in .report.json), or save the table once more from it.`,
    isForeign: (file: string) =>
      `“${file}” is a table that Plumbline did not make. Plumbline reads videos, its own reports (.report.json), and keypoints in JSON and TRC files.`,
    unreadable: (file: string) => `“${file}” could not be read. Choose it again.`,
    foreign: (mark: string) =>
      `This is not a table of strides from Plumbline: its first column should be called “${mark}”.`,
    newer: (version: string, known: number) =>
      `Its first column says version ${version.slice(0, 40)}; this Plumbline reads version ${known}. Use a newer Plumbline.`,
    column: (place: number, found: string, wanted: string) =>
      `Line 1, column ${place} is called “${found.slice(0, 40)}”, where “${wanted}” should stand.`,
    unknownColumn: (place: number, found: string) =>
      `Line 1, column ${place}: no measure is called “${found.slice(0, 40)}”. It was renamed, or a newer Plumbline made it.`,
    columnTwice: (place: number, found: string) => `Line 1, column ${place}: “${found}” is there twice.`,
    openQuote: (line: number) =>
      `In line ${line} a quotation mark opens and never closes: its end is missing.`,
    cells: (line: number, found: number, wanted: number) =>
      `Line ${line} has ${found} cells, where ${wanted} should be.`,
    cell: (line: number, column: string, found: string, wanted: string) =>
      `Line ${line}, column “${column}”: “${found.slice(0, 40)}” stands where ${wanted} should.`,
    number: 'a number with a decimal point',
    rowNumber: (n: number) => `the row’s number, ${n},`,
    view: 'a view (side-left, side-right, rear, front or oblique)',
    side: 'left or right',
    sameClip: 'the same as in the rows above',
  },
};
