import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The front matter of a page or part as a program of its own; what it names may be used in the markup only. */
const frontMatter = {
  meta: { name: 'front-matter', version: '1' },
  preprocess: (text) => [{ text: /^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '', filename: 'front-matter.ts' }],
  postprocess: ([messages]) => messages.map((message) => ({ ...message, line: message.line + 1 })),
};

export default tseslint.config(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'tests/fixtures/', 'tests/importer/pages/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  regexp.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      // Transcripts come from anywhere: no text may cost more than its length.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      // Letters are told from marks one by one here, which is what the rule warns of.
      'no-misleading-character-class': 'off',
      // Matters of taste, in which the shorter and the better known form are both fine.
      'no-control-regex': 'off',
      'no-regex-spaces': 'off',
      'prefer-regex-literals': 'off',
      'regexp/control-character-escape': 'off',
      'regexp/match-any': 'off',
      'regexp/negation': 'off',
      'regexp/no-contradiction-with-assertion': 'off',
      'regexp/no-dupe-characters-character-class': 'off',
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-misleading-capturing-group': 'off',
      'regexp/no-obscure-range': 'off',
      'regexp/no-useless-assertions': 'off',
      'regexp/no-useless-character-class': 'off',
      'regexp/no-useless-escape': 'off',
      'regexp/no-unused-capturing-group': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/optimal-lookaround-quantifier': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-w': 'off',
      'regexp/use-ignore-case': 'off',
    },
  },
  // What tests look at was written for them.
  { files: ['tests/**'], rules: { 'regexp/no-super-linear-move': 'off' } },
  { files: ['**/*.astro'], processor: frontMatter },
  { files: ['**/*.astro/*.ts', '**/*.d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
);
