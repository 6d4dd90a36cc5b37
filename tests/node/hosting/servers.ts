import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A web server of the system, run with the configuration that the build wrote for it. */
export interface WebServer {
  url: string;
  stop: () => Promise<void>;
}

interface Kind {
  program: string;
  /** Writes what the server needs besides the built configuration; returns its arguments. */
  prepare: (folder: string, config: string, port: number) => string[];
  config: string;
}

const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'env', 'filter', 'rewrite', 'deflate', 'alias'];

/** The servers by name; `program` is absent on machines without them. */
export const servers: Record<string, Kind> = {
  nginx: {
    program: '/usr/sbin/nginx',
    config: 'nginx.conf',
    prepare(folder, config, port) {
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      const site = write(folder, 'site.conf', config.replace('listen 80;', `listen 127.0.0.1:${port};`));
      const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ');
      return [
        '-p',
        folder,
        '-e',
        `${folder}/error.log`,
        '-c',
        write(
          folder,
          'main.conf',
          `${user} daemon off; pid ${folder}/pid; events {} http { access_log off; ${temp} include ${site}; }`,
        ),
      ];
    },
  },
  Apache: {
    program: '/usr/sbin/apache2',
    config: 'apache.conf',
    prepare(folder, config, port) {
      const load = modules
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n');
      const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : '';
      const main =
        `${load}\n${user}ServerRoot ${folder}\nServerName localhost\nTypesConfig /dev/null\nPidFile ${folder}/pid\n` +
        `ErrorLog ${folder}/error.log\nListen 127.0.0.1:${port}\n`;
      return ['-D', 'FOREGROUND', '-f', write(folder, 'main.conf', main + config.replace('*:80', `127.0.0.1:${port}`))];
    },
  },
  Caddy: {
    program: '/usr/bin/caddy',
    config: 'Caddyfile',
    prepare(folder, config, port) {
      const site = config.replace(/^(localhost|example\.org) \{/m, `http://127.0.0.1:${port} {`);
      return [
        'run',
        '--adapter',
        'caddyfile',
        '--config',
        write(folder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${site}`),
      ];
    },
  },
};

export const installed = (name: string) => existsSync(servers[name]!.program);

/** Starts a server on a free port of this machine, on a built site and the configuration beside it. */
export async function startServer(name: string, outDir: string): Promise<WebServer> {
  const { program, prepare, config } = servers[name]!;
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const port = await freePort();
  const text = readFileSync(join(`${outDir}.hosting`, config), 'utf8').replaceAll('/var/www/briefing-reader', outDir);
  const home = join(folder, 'home');
  mkdirSync(home);
  const child = spawn(program, prepare(folder, text, port), {
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  await answering(
    port,
    child,
    () => `${output}${existsSync(`${folder}/error.log`) ? readFileSync(`${folder}/error.log`, 'utf8') : ''}`,
  );
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

async function answering(port: number, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop(child);
  throw new Error(`The server did not answer:\n${output()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((done) => child.on('close', done));
  child.kill('SIGTERM');
  await closed;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

function write(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
