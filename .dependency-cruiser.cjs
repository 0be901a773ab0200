/** Which folder may import which: the arrows of the README, checked. */
const only = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...to], path: '^(src|workers|models|tests|scripts)/' },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('core-imports-nothing-of-ours', '^src/core/'),
    {
      name: 'core-layers',
      comment:
        'pose, signal -> track -> gait -> metrics -> criteria -> analysis; by-hand names what of gait and track is corrected',
      severity: 'error',
      from: { path: '^src/core/(pose|signal)/' },
      to: { path: '^src/core/(track|gait|by-hand|metrics|criteria|analysis)/' },
    },
    {
      name: 'core-criteria-before-plan',
      comment: 'criteria -> plan -> analysis',
      severity: 'error',
      from: { path: '^src/core/(track|gait|metrics|criteria)/' },
      to: { path: '^src/core/plan/' },
    },
    {
      name: 'core-track',
      severity: 'error',
      from: { path: '^src/core/track/' },
      to: { path: '^src/core/(gait|by-hand|metrics|criteria|analysis)/' },
    },
    {
      name: 'core-gait',
      severity: 'error',
      from: { path: '^src/core/gait/' },
      to: { path: '^src/core/(by-hand|metrics|criteria|analysis)/' },
    },
    {
      name: 'core-metrics',
      severity: 'error',
      from: { path: '^src/core/metrics/' },
      to: { path: '^src/core/(criteria|analysis)/' },
    },
    {
      name: 'core-criteria',
      severity: 'error',
      from: { path: '^src/core/criteria/' },
      to: { path: '^src/core/analysis/' },
    },
    {
      name: 'core-checks-and-live-beside-the-run',
      comment:
        'What is read of one who stands, and of a running camera, knows of estimates, and nothing of verdicts',
      severity: 'error',
      from: { path: '^src/core/(standing|balance|live)/' },
      to: { path: '^src/core/(criteria|analysis|comparison|plan|by-hand)/' },
    },
    {
      name: 'core-by-stride-beside-analysis',
      comment:
        'Where networks look and what lies between: from strides and events, before anything is measured',
      severity: 'error',
      from: { path: '^src/core/by-stride/' },
      to: {
        path: '^src/core/(metrics|criteria|plan|by-hand|analysis|comparison|standing|balance|live|words)/',
      },
    },
    {
      name: 'core-knows-nothing-of-by-stride',
      comment: 'A track is judged alike, however it was looked at',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/by-stride/' },
      to: { path: '^src/core/by-stride/' },
    },
    {
      name: 'core-comparison-on-top',
      comment:
        'Two judged runs are compared: analysis lends its types, and nothing that makes a run knows of it',
      severity: 'error',
      from: { path: '^src/core/(pose|signal|track|gait|by-hand|metrics|criteria|plan|analysis)/' },
      to: { path: '^src/core/comparison/' },
    },
    {
      name: 'core-comparison-makes-no-run',
      severity: 'error',
      from: { path: '^src/core/comparison/' },
      to: {
        path: '^src/core/(analysis|track|gait|plan|by-hand)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-words-are-words',
      comment:
        'Everything may speak; so the words know of the rest only types, and names that depend on nothing.',
      severity: 'error',
      from: { path: '^src/core/words/' },
      to: {
        path: '^src/core/',
        pathNot: '^src/core/(words/|pose/keypoints\\.ts$|plan/calendar-day\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-words-stand-on-names',
      severity: 'error',
      from: { path: '^src/core/(pose/keypoints|plan/calendar-day)\\.ts$' },
      to: { path: '^src/' },
    },
    {
      name: 'core-runs-anywhere',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'node_modules/(react|@tensorflow|comlink|mediabunny)' },
    },
    {
      name: 'core-runs-in-browsers',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-media-reads-video',
      severity: 'error',
      from: { pathNot: '^src/(media|export)/' },
      to: { path: 'node_modules/mediabunny' },
    },
    {
      name: 'only-pose-runs-networks',
      severity: 'error',
      from: { pathNot: '^(src/pose|workers)/' },
      to: { path: 'node_modules/@(tensorflow|tensorflow-models)/' },
    },
    {
      name: 'one-catalogue',
      comment: 'Text is reached through words.ts, so that another language is another object',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '^src/core/words/' },
      to: { path: '^src/core/words/english/' },
    },
    only('drawing', '^src/drawing/', '^src/core/'),
    only('picture', '^src/picture/'),
    only('media', '^src/media/', '^src/(core|drawing|picture)/', '^workers/analysis-api\\.ts$'),
    only('pose', '^src/pose/', '^src/(core|picture)/', '^models/', '^src/policy/'),
    only('self-test', '^src/self-test/', '^src/core/', '^src/pose/pose-estimator\\.ts$'),
    only('backends', '^src/backends/', '^src/pose/pose-estimator\\.ts$'),
    only('camera', '^src/camera/', '^src/(core|storage)/'),
    only('report', '^src/report/', '^src/core/', '^workers/analysis-api\\.ts$'),
    only('export', '^src/export/', '^src/(core|drawing|report)/'),
    only('policy', '^src/policy/'),
    only('offline', '^src/offline/', '^src/policy/', '^src/storage/storage-gate\\.ts$'),
    only(
      'storage',
      '^src/storage/',
      '^src/core/',
      '^src/report/',
      '^workers/(analysis-api|track-part)\\.ts$',
    ),
    only(
      'client',
      '^src/client/',
      '^workers/(analysis|frames|live)-api\\.ts$',
      '^workers/(analysis|frames|live)\\.worker\\.ts$',
      '^workers/track-(part|desk)\\.ts$',
      '^src/(backends|core|media|policy|self-test)/',
      '^src/pose/pose-estimator\\.ts$',
    ),
    only('workers', '^workers/', '^src/(backends|core|drawing|media|picture|pose|self-test)/', '^models/'),
    only(
      'app',
      '^src/app/',
      '^src/(backends|camera|core|client|drawing|offline|report|export|self-test|storage)/',
      '^workers/(analysis|live)-api\\.ts$',
      '^workers/track-part\\.ts$',
      '^src/pose/pose-estimator\\.ts$',
      '^models/',
    ),
    only(
      'cli',
      '^src/cli/',
      '^src/(core|client|report|export)/',
      '^workers/analysis-api\\.ts$',
      '^src/pose/pose-estimator\\.ts$',
      '^models/',
      // What the page draws for its zip, the headless page draws for the command's files.
      '^src/app/exports/(annotated-videos|draw-pictures|evidence-pictures)\\.ts$',
      // Where the browser is: the same answer as the tests'.
      '^scripts/chromium\\.mjs$',
    ),
    {
      name: 'app-never-decodes',
      severity: 'error',
      from: { path: '^src/app/' },
      to: {
        path: 'node_modules/(@tensorflow|@tensorflow-models|mediabunny)|^src/(media|pose)/.*(?<!pose-estimator\\.ts)$',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
