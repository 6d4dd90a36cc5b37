import { contentType, contentTypes, everyResponse, IMMUTABLE, OPEN_PATHS, openResponse, REVALIDATE } from './rules.ts';

/** A Caddyfile for one site. Caddy fetches a certificate by itself where the address is a host name. */
export function caddyfile({ basePath, host, hashed }: { basePath: string; host: string; hashed: string[] }): string {
  const shared = 'Cross-Origin-Resource-Policy';
  const headers = Object.entries(everyResponse)
    .filter(([name]) => name !== shared)
    .map(([name, value]) => `\t\t${name} "${value}"`);
  const open = Object.entries(openResponse).map(([name, value]) => `\theader @open ${name} "${value}"`);
  const paths = `path_regexp ^${basePath}${OPEN_PATHS}`;
  const folders = hashed.map((folder) => `${basePath}${folder}*`).join(' ');
  // Caddy takes types from the system, which do not know all of ours.
  const types = Object.keys(contentTypes).map(
    (ending) => `\theader ${basePath}*.${ending} Content-Type "${contentType(`x.${ending}`)}"`,
  );
  const served = ['root * /var/www/briefing-reader', 'file_server {', '\tprecompressed br gzip', '\thide .ht*', '}'];
  const below = basePath.slice(0, -1);
  const lost = ['root * /var/www/briefing-reader', 'rewrite * /404.html', 'file_server'];
  return `# Caddy: put the built site into /var/www/briefing-reader, or name its folder below.
${host} {
\tencode zstd gzip
\theader {
${headers.join('\n')}
\t}
\t@open ${paths}
\t@closed not ${paths}
${open.join('\n')}
\theader @closed ${shared} "${everyResponse[shared]}"
\t@hashed path ${folders}
\t@named not path ${folders}
\theader @named Cache-Control "${REVALIDATE}"
\theader @hashed Cache-Control "${IMMUTABLE}"
\t@directory path_regexp /[^.]*$
\theader @directory Content-Type "text/html; charset=utf-8"
${types.join('\n')}
\thandle_path ${below}/* {
${served.map((line) => `\t\t${line}`).join('\n')}
\t}
\thandle_errors {
${lost.map((line) => `\t\t${line}`).join('\n')}
\t}
}
`;
}
