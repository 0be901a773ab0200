import { accuracyWords } from './english/accuracy';
import { analysingWords } from './english/analysing';
import { captureWords } from './english/capture';
import { captureWarningWords } from './english/capture-warnings';
import { clipReasonWords } from './english/clip-reasons';
import { criteriaWords } from './english/criteria';
import { damageWords } from './english/damage';
import { documentsWords } from './english/documents';
import { driftWords } from './english/drift';
import { droppingWords } from './english/dropping';
import { evidenceWords } from './english/evidence';
import { exportsWords } from './english/exports';
import { failureWords } from './english/failures';
import { frameWords } from './english/frame';
import { filmingWords, homeWords } from './english/home';
import { importingWords } from './english/importing';
import { measureReasonWords } from './english/measure-reasons';
import { measureTableWords, scaleWords, sideWords } from './english/measure-table';
import { nameWords } from './english/names';
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
import { situationRows } from './english/situation';
import { summaryWords } from './english/summary';
import { toolsWords } from './english/tools';
import { videoWords } from './english/video';
import { workspaceWords } from './english/workspace';
import { timelineWords } from './english/timeline';
import { signalsWords } from './english/signals';
import { byHandWords } from './english/by-hand';
import { handToolsWords } from './english/hand-tools';
import { marksWords } from './english/marks';
import { overlayWords } from './english/overlay';
import { keptWorkWords } from './english/kept-work';
import { comparisonExportsWords } from './english/comparison-exports';
import { sideBySideWords } from './english/side-by-side';
import { trendsWords } from './english/trends';
import { libraryFileWords } from './english/library-file';
import { libraryWords } from './english/library';
import { comparisonReasonWords } from './english/comparison-reasons';
import { comparisonConditionsWords } from './english/comparison-conditions';
import { comparisonWords } from './english/comparison';
import { cameraWords } from './english/camera';
import { cameraTroublesWords } from './english/camera-troubles';
import { liveWords } from './english/live';
import { liveFramingWords } from './english/live-framing';
import { recordingWords } from './english/recording';
import { standingCheckWords } from './english/standing-check';
import { standingFindingsWords } from './english/standing-findings';
import { balanceCheckWords } from './english/balance-check';
import { balanceFindingsWords } from './english/balance-findings';
import { checksWords } from './english/checks';
import { keptChecksWords } from './english/kept-checks';
import { offlineWords } from './english/offline';
import { yourDataWords } from './english/your-data';
import { recoveryWords } from './english/recovery';
import { selfTestWords } from './english/self-test';
import { backendWords } from './english/backend';
import { licencesWords } from './english/licences';
import { limitsWords } from './english/limits';

const english = {
  accuracy: accuracyWords,
  analysing: analysingWords,
  capture: captureWords,
  captureWarnings: captureWarningWords,
  clipReasons: clipReasonWords,
  criteria: criteriaWords,
  damage: damageWords,
  documents: documentsWords,
  drift: driftWords,
  dropping: droppingWords,
  evidence: evidenceWords,
  exports: exportsWords,
  failures: failureWords,
  filming: filmingWords,
  frame: frameWords,
  home: homeWords,
  importing: importingWords,
  measureReasons: measureReasonWords,
  measureTable: measureTableWords,
  names: nameWords,
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
  situation: { rows: situationRows },
  summary: summaryWords,
  tools: toolsWords,
  video: videoWords,
  workspace: workspaceWords,
  timeline: timelineWords,
  signals: signalsWords,
  byHand: byHandWords,
  handTools: handToolsWords,
  marks: marksWords,
  overlay: overlayWords,
  keptWork: keptWorkWords,
  comparisonExports: comparisonExportsWords,
  sideBySide: sideBySideWords,
  trends: trendsWords,
  libraryFile: libraryFileWords,
  myRuns: libraryWords,
  comparisonReasons: comparisonReasonWords,
  comparisonConditions: comparisonConditionsWords,
  comparison: comparisonWords,
  camera: cameraWords,
  cameraTroubles: cameraTroublesWords,
  live: liveWords,
  liveFraming: liveFramingWords,
  recording: recordingWords,
  standingCheck: standingCheckWords,
  standingFindings: standingFindingsWords,
  balanceCheck: balanceCheckWords,
  balanceFindings: balanceFindingsWords,
  checks: checksWords,
  keptChecks: keptChecksWords,
  offline: offlineWords,
  yourData: yourDataWords,
  recovery: recoveryWords,
  selfTest: selfTestWords,
  backend: backendWords,
  licences: licencesWords,
  limits: limitsWords,
};

/** Every text that a person reads. A second language is another object of this type. */
export type Catalogue = typeof english;

/** The catalogue in use: a sentence is `words.plan.heading`, one with values in it `words.plan.times(5)`. */
export const words: Catalogue = english;
