/**
 * A pipeline for GitLab Pages. The site goes into `dist`: `public`, where GitLab looks unless it is told, is the
 * program's own.
 */
export function gitlabPipeline({ siteTitle }: { siteTitle: string }): string {
  return `# Put this file beside package.json as .gitlab-ci.yml. Needs GitLab 16.1 or newer.
pages:
  image: node:24
  variables:
    SITE_TITLE:
      value: ${JSON.stringify(siteTitle)}
      expand: false
  script:
    - npm ci
    - export SITE_URL="$(node -p 'new URL(process.env.CI_PAGES_URL).origin')"
    - export BASE_PATH="$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')"
    - npm run build
  pages:
    publish: dist
  artifacts:
    paths:
      - dist
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
}
