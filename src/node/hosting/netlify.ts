/** A `netlify.toml` for the checkout's top: how Netlify builds and what it publishes. Headers come from `_headers`. */
export function netlifyConfig({ siteUrl, siteTitle }: { siteUrl: string | undefined; siteTitle: string }): string {
  return `# Put this file beside package.json. Netlify serves at a domain's root, so leave BASE_PATH unset.
[build]
  command = "npm run build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "24"
  SITE_TITLE = ${JSON.stringify(siteTitle)}
${siteUrl ? `  SITE_URL = ${JSON.stringify(siteUrl)}\n` : ''}`;
}
