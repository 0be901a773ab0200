import { analysingWords } from './english/analysing';
import { captureWords } from './english/capture';
import { criteriaWords } from './english/criteria';
import { documentsWords } from './english/documents';
import { driftWords } from './english/drift';
import { evidenceWords } from './english/evidence';
import { exportsWords } from './english/exports';
import { frameWords } from './english/frame';
import { filmingWords, homeWords } from './english/home';
import { measureTableWords, scaleWords, sideWords } from './english/measure-table';
import { notRunningWords } from './english/not-running';
import { picturesWords } from './english/pictures';
import { planWords } from './english/plan';
import { playerWords } from './english/player';
import { plotsWords } from './english/plots';
import { printWords } from './english/print';
import { qualityWords } from './english/quality';
import { reportWords } from './english/report';
import { sessionWords } from './english/session';
import { settingsWords } from './english/settings';
import { summaryWords } from './english/summary';
import { toolsWords } from './english/tools';
import { videoWords } from './english/video';

const english = {
  analysing: analysingWords,
  capture: captureWords,
  criteria: criteriaWords,
  documents: documentsWords,
  drift: driftWords,
  evidence: evidenceWords,
  exports: exportsWords,
  filming: filmingWords,
  frame: frameWords,
  home: homeWords,
  measureTable: measureTableWords,
  notRunning: notRunningWords,
  pictures: picturesWords,
  plan: planWords,
  player: playerWords,
  plots: plotsWords,
  print: printWords,
  quality: qualityWords,
  report: reportWords,
  scale: scaleWords,
  session: sessionWords,
  settings: settingsWords,
  sides: sideWords,
  summary: summaryWords,
  tools: toolsWords,
  video: videoWords,
};

/** Every text that a person reads. A second language is another object of this type. */
export type Catalogue = typeof english;

/** The catalogue in use: a sentence is `words.plan.heading`, one with values in it `words.plan.times(5)`. */
export const words: Catalogue = english;
