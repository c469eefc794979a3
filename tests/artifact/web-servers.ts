import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A web server that serves a folder on this machine. */
export interface Served {
  /** Of the folder, with a slash at its end. */
  readonly url: string
  readonly stop: () => void
}

interface WebServer {
  /** Its program, as Debian calls it. */
  readonly program: string
  /** Files of settings for a server on this port of 127.0.0.1; `folder` is served under /tools/chainlight/. */
  readonly settings: (where: Place) => Readonly<Record<string, string>>
  /** Starts it in the foreground. */
  readonly args: (where: Place) => readonly string[]
}

interface Place {
  readonly port: number
  /** Holds settings, logs and, in `www/tools/chainlight`, the page. */
  readonly folder: string
}

/** Each takes the settings for it as they come with the page, in the way that their first lines describe. */
export const WEB_SERVERS = {
  nginx: {
    program: 'nginx',
    settings: ({ port, folder }) => ({
      'nginx-main.conf': `
        daemon off;
        pid ${folder}/pid;
        error_log ${folder}/error.log;
        events {}
        http {
          access_log off;
          client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
          uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
          server {
            listen 127.0.0.1:${port};
            location /tools/chainlight/ {
              root ${folder}/www;
              include ${folder}/www/tools/chainlight/nginx.conf;
            }
          }
        }`,
    }),
    args: ({ folder }) => ['-c', `${folder}/nginx-main.conf`, '-e', `${folder}/error.log`],
  },
  apache: {
    program: 'apache2',
    settings: ({ port, folder }) => ({
      'apache-main.conf': `
        ServerName 127.0.0.1
        Listen 127.0.0.1:${port}
        PidFile ${folder}/pid
        ErrorLog ${folder}/error.log
        ${['mpm_event', 'authz_core', 'dir', 'headers', 'mime']
          .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
          .join('\n        ')}
        TypesConfig /dev/null
        DocumentRoot ${folder}/www
        <Directory ${folder}/www>
          AllowOverride FileInfo Indexes
          Require all granted
        </Directory>`,
    }),
    args: ({ folder }) => ['-d', folder, '-f', `${folder}/apache-main.conf`, '-DFOREGROUND'],
  },
  caddy: {
    program: 'caddy',
    settings: ({ port, folder }) => ({
      'caddy-main': `
        {
          admin off
          auto_https off
        }
        http://127.0.0.1:${port} {
          handle_path /tools/chainlight/* {
            root * ${folder}/www/tools/chainlight
            import ${folder}/www/tools/chainlight/Caddyfile
          }
        }`,
    }),
    args: ({ folder }) => ['run', '--config', `${folder}/caddy-main`, '--adapter', 'caddyfile'],
  },
} satisfies Record<string, WebServer>

export type WebServerName = keyof typeof WEB_SERVERS

/** True where this machine has it. */
export const hasWebServer = (name: WebServerName): boolean =>
  spawnSync(WEB_SERVERS[name].program, ['-v']).error === undefined

/**
 * Serves a copy of this folder with a real web server on loopback.
 * @throws Error with what the server said, where it does not answer
 */
export async function serve(name: WebServerName, page: string): Promise<Served> {
  const server: WebServer = WEB_SERVERS[name]
  const folder = mkdtempSync(join(tmpdir(), `chainlight-${name}-`))
  // Servers give up their rights as root and read as another user.
  chmodSync(folder, 0o755)
  const where = { port: await freePort(), folder }
  mkdirSync(join(folder, 'www/tools'), { recursive: true })
  cpSync(page, join(folder, 'www/tools/chainlight'), { recursive: true })
  for (const [file, text] of Object.entries(server.settings(where))) writeFileSync(join(folder, file), text)

  const said: string[] = []
  const child = spawn(server.program, server.args(where), {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  const stop = () => {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${where.port}/tools/chainlight/`
  if (!(await answers(url, child))) {
    stop()
    throw new Error(`${name} does not answer: ${said.join('')}`)
  }
  return { url, stop }
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (spawnSync('curl', ['-s', '-o', '/dev/null', url]).status === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => {
        resolve(port)
      })
    })
  })
