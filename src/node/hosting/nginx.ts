import { contentTypes, everyResponse, IMMUTABLE, isText, OPEN_PATHS, openResponse, REVALIDATE } from './rules.ts';

const variables = {
  'Cross-Origin-Resource-Policy': '$briefing_reader_shared',
  'Access-Control-Allow-Origin': '$briefing_reader_allowed',
  'Access-Control-Expose-Headers': '$briefing_reader_exposed',
};

/** A whole nginx configuration for one site: a file to include in its `http` block, or to put into `sites-enabled`. */
export function nginxConfig({ basePath, host, hashed }: { basePath: string; host: string; hashed: string[] }): string {
  const types = Object.entries(contentTypes).map(([ending, type]) => `        ${type} ${ending};`);
  const texts = [...new Set(Object.values(contentTypes).filter((type) => isText(type) && type !== 'text/html'))];
  // A header without a value is not sent.
  const headers = Object.entries({ ...everyResponse, ...variables }).map(
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  );
  const open = `    "~^${escapeRegExp(basePath)}${OPEN_PATHS}"`;
  const folders = hashed.map((folder) => `    "~^${escapeRegExp(basePath + folder)}" "${IMMUTABLE}";`);
  const place =
    basePath === '/'
      ? 'location / { root /var/www/briefing-reader; }'
      : `location ${basePath} { alias /var/www/briefing-reader/; }`;
  return `# nginx: put the built site into /var/www/briefing-reader, or name its folder below; add TLS as on your other
# sites.
map $uri $briefing_reader_cache {
    default "${REVALIDATE}";
${folders.join('\n')}
}

# What scripts of other sites may read.
map $uri $briefing_reader_allowed {
    default "";
${open} "${openResponse['Access-Control-Allow-Origin']}";
}
map $uri $briefing_reader_exposed {
    default "";
${open} "${openResponse['Access-Control-Expose-Headers']}";
}
map $uri $briefing_reader_shared {
    default "${everyResponse['Cross-Origin-Resource-Policy']}";
${open} "${openResponse['Cross-Origin-Resource-Policy']}";
}

server {
    listen 80;
    server_name ${host.replace(/:\d+$/, '')};
    index index.html;
    absolute_redirect off;
    error_page 404 ${basePath}404.html;

${headers.join('\n')}
    add_header Cache-Control $briefing_reader_cache always;

    charset utf-8;
    charset_types ${texts.join(' ')};
    types {
${types.join('\n')}
    }
    default_type application/octet-stream;

    # Sends the .gz beside a file where the build made one (PRECOMPRESS=1), else compresses as it sends.
    # With the module ngx_brotli: brotli_static on;
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types ${texts.join(' ')};

    location ~ /\\.ht { return 404; }
    ${place}
}
`;
}

const escapeRegExp = (text: string) => text.replace(/[.\\+*?[^\]$(){}=!<>|:#-]/g, '\\$&');
