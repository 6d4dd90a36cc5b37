import { contentType, contentTypes, IMMUTABLE, REVALIDATE } from './rules.ts';

/**
 * A shell script that copies the site to an S3-like store with the AWS command line: hashed files first, pages last.
 */
export function s3Script({ basePath, hashed }: { basePath: string; hashed: string[] }): string {
  const types = Object.keys(contentTypes).map(
    (ending) =>
      `copy "${REVALIDATE}" '${contentType(`x.${ending}`)}' --include '*.${ending}' ` +
      `${hashed.map((folder) => `--exclude '${folder}*'`).join(' ')}`,
  );
  const folders = hashed.map(
    (folder) =>
      `for ending in js css woff2 json bin png svg; do copy "${IMMUTABLE}" "$(type_of $ending)" --include ` +
      `"${folder}*.$ending"; done`,
  );
  const cases = Object.keys(contentTypes).map((ending) => `    ${ending}) echo '${contentType(`x.${ending}`)}' ;;`);
  return `#!/bin/sh
# sh s3-sync.sh DIST s3://BUCKET [--endpoint-url ADDRESS]
# The store must serve index.html for folders and 404.html for what is not there ("static website hosting").
set -eu
dist=$1 bucket=$2
shift 2
type_of() {
  case $1 in
${cases.join('\n')}
  esac
}
copy() { # cache type filters...
  cache=$1 type=$2
  shift 2
  aws s3 cp "$dist" "$bucket${basePath}" --recursive --only-show-errors --exclude '*' "$@" \\
    --cache-control "$cache" --content-type "$type" $endpoint
}
endpoint="$*"
${folders.join('\n')}
${types.join('\n')}
`;
}
