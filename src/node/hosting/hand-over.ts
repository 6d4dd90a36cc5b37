/** The text that lies in a packed copy of the site: how to open it from a stick or a shared drive. */
export function handOverText({ basePath, siteTitle }: { basePath: string; siteTitle: string }): string {
  return `${siteTitle}: a copy to hand over

The folder "site" is the whole website. Browsers open such a folder only through a small server, because scripts and
search may not read files directly. Any of these will do; none needs the internet:

  Python (on most computers that run macOS or Linux; on Windows as "py" instead of "python3")
      cd to the folder that holds this text, then:
      python3 -m http.server --bind 127.0.0.1 --directory site 8000

  Caddy (one program file, can lie on the same stick)
      caddy file-server --listen 127.0.0.1:8000 --root site

Then open  http://localhost:8000${basePath}  in a browser. On that page, "Read offline" at the foot keeps the record in
the browser; after that neither the stick nor the server is needed.

On a shared drive: put the folder "site" where your web server, NAS or intranet publishes files, so that
${basePath === '/' ? 'it is the root of a host' : `its folder "${basePath.slice(1, -1)}" is at ${basePath}`}.

To see whether the copy is sound (macOS: shasum -a 256 -c SHA256SUMS):
      sha256sum -c SHA256SUMS
`;
}
