import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Attributes of ours and of HTML that are shown or read aloud. */
const SAID =
  '/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|legend|note|lead)$/';
/** Two letters in a row: punctuation, one-letter units and marks may stand where they are drawn. */
const LETTERS = '/[A-Za-z]{2}/';
const TEXT = `:matches(Literal[value=${LETTERS}], TemplateLiteral:has(TemplateElement[value.raw=${LETTERS}]))`;
const CHOICE = ':matches(LogicalExpression, ConditionalExpression)';
const message = 'Text that a person reads stands in src/core/words.';

/** Every text is in the catalogue: none is written into JSX. */
const noTextInJsx = [
  `JSXText[value=${LETTERS}]`,
  `JSXAttribute[name.name=${SAID}] > ${TEXT}`,
  ...[`JSXAttribute[name.name=${SAID}]`, ':matches(JSXElement, JSXFragment)'].flatMap((holder) =>
    ['', `${CHOICE} > `, `${CHOICE} > ${CHOICE} > `].map(
      (choice) => `${holder} > JSXExpressionContainer > ${choice}${TEXT}`,
    ),
  ),
].map((selector) => ({ selector, message }));

export default ts.config(
  { ignores: ['dist', 'release', 'node_modules', 'public', 'models/weights', '.dependency-cruiser.cjs'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      // noUncheckedIndexedAccess makes every array read optional; in numeric loops the bound is the proof.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  { files: ['src/app/**/*.{ts,tsx}'], ...hooks.configs.flat['recommended-latest'] },
  { files: ['src/app/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...noTextInJsx] } },
  // Served as it stands: a classic worker's script.
  { files: ['src/**/*.js'], languageOptions: { globals: globals.worker, sourceType: 'script' } },
  {
    files: ['scripts/**', '*.config.*'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-exports': 'off' },
  },
);
