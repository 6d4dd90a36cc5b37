import { actions } from './actions.ts';

/**
 * A workflow for GitHub Pages: builds on every push to the main branch, at whatever address the repository has there.
 */
export function githubWorkflow({ siteTitle }: { siteTitle: string }): string {
  return `# Put this file into .github/workflows/ and choose "GitHub Actions" under Settings, Pages.
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: ${actions.checkout}
        with:
          # All commits: they are the history of the transcripts.
          fetch-depth: 0
      - uses: ${actions.setupNode}
        with:
          node-version: 24
          cache: npm
      - id: pages
        uses: ${actions.configurePages}
      - run: npm ci
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
          SITE_TITLE: ${literal(siteTitle)}
      - uses: ${actions.uploadPages}
        with:
          path: dist
      - id: deployment
        uses: ${actions.deployPages}
`;
}

/** A text in YAML that GitHub does not take for an expression, which would be run with the workflow's rights. */
const literal = (text: string) => JSON.stringify(text.replaceAll('${{', "${{ '${{' }}"));
