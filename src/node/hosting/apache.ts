import {
  contentType,
  contentTypes,
  everyResponse,
  IMMUTABLE,
  isText,
  OPEN_PATHS,
  openResponse,
  REVALIDATE,
} from './rules.ts';

/**
 * The `.htaccess` that stands in the built site: all of Apache's settings, for hosts where that file is all one has.
 */
export function htaccess({ basePath, hashed }: { basePath: string; hashed: string[] }): string {
  const headers = Object.entries(everyResponse).map(([name, value]) => `  Header always set ${name} "${value}"`);
  // A compressed copy goes by its own name once Apache has turned to it.
  const paths = `m#^${basePath}${OPEN_PATHS.replace(/\$$/, '(\\.(br|gz))?$$')}#`;
  const open = Object.entries(openResponse).map(
    ([name, value]) => `  Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ ${paths}"`,
  );
  const types = Object.keys(contentTypes).map((ending) => `  AddType "${contentType(`x.${ending}`)}" .${ending}`);
  const texts = Object.entries(contentTypes).filter(([, type]) => isText(type));
  const named = `m#^${basePath}(${hashed.join('|')})#`;
  return `DirectoryIndex index.html
DirectorySlash On
Options -Indexes
ErrorDocument 404 ${basePath}404.html
<Files ".ht*">
  Require all denied
</Files>

<IfModule mod_mime.c>
${types.join('\n')}
</IfModule>

<IfModule mod_headers.c>
${headers.join('\n')}
  # What scripts of other sites may read.
${open.join('\n')}
  # mod_deflate marks the tags of what it compresses, and then does not know them again.
  RequestHeader edit* If-None-Match "-gzip\\"" "\\""
  Header always set Cache-Control "${REVALIDATE}" "expr=%{REQUEST_URI} !~ ${named}"
  Header always set Cache-Control "${IMMUTABLE}" "expr=%{REQUEST_URI} =~ ${named}"
</IfModule>

# Sends the .br or .gz beside a file where the build made one (PRECOMPRESS=1), else compresses as it sends.
<IfModule mod_rewrite.c>
  RewriteEngine On
${precompressed('br', 'br')}
${precompressed('gzip', 'gz')}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${[...new Set(texts.map(([, type]) => type))].join(' ')}
</IfModule>
`;
}

function precompressed(coding: string, ending: string): string {
  const endings = Object.keys(contentTypes).filter((name) => isText(contentTypes[name]!));
  // Only what a rule above led here: a file that is asked for by its name ending in .gz is that file.
  const led = '  RewriteCond %{ENV:REDIRECT_STATUS} .\n';
  const types = endings.map(
    (name) => `${led}  RewriteRule \\.${name}\\.${ending}$ - "[T=${contentType(`x.${name}`)},E=no-gzip:1]"`,
  );
  return `  RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule ^(.+)$ $1.${ending} [L]
${types.join('\n')}
  Header set Content-Encoding ${coding} "expr=%{REQUEST_FILENAME} =~ m#\\.(${endings.join('|')})\\.${ending}$# \\
    && ! %{THE_REQUEST} =~ m#\\.${ending}[ ?]#"
  Header merge Vary Accept-Encoding`;
}

/** A virtual host that serves the built site and heeds its `.htaccess`. */
export function apacheConfig({ basePath, host }: { basePath: string; host: string }): string {
  const place =
    basePath === '/' ? '  DocumentRoot /var/www/briefing-reader' : `  Alias ${basePath} /var/www/briefing-reader/`;
  return `# Apache: put the built site into /var/www/briefing-reader, or name its folder below; needs the modules
# headers,
# rewrite and deflate (a2enmod headers rewrite deflate). Everything else stands in the site's .htaccess.
<VirtualHost *:80>
  ServerName ${host.replace(/:\d+$/, '')}
${place}
  <Directory /var/www/briefing-reader>
    AllowOverride All
    Require all granted
  </Directory>
</VirtualHost>
`;
}
