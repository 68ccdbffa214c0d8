import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A name with the hash of its content never gets another content; anything else may. */
function cachingOf(path: string): string {
  return /\.[0-9a-f]{8}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A folder that is being served. */
export interface Served {
  /** `http://localhost:3100/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** The file that a request means; null where it would lie outside the folder. */
function fileOf(folder: string, url: string, index: string): string | null {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? `/${index}` : pathname)));
    return path.startsWith(`${normalize(folder)}${sep}`) ? path : null;
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves the files of a folder to this machine only.
 * @param index file for the address without a path
 * @param ports tried in turn until one is free; 0 lets the system choose
 * @param certificate serves over https, to pages of other origins too, as Excel wants it
 */
export async function serveFolder(
  folder: string,
  index: string,
  ports: readonly number[],
  certificate?: { readonly cert: string | Buffer; readonly key: string | Buffer },
): Promise<Served> {
  for (const port of ports) {
    const answer: RequestListener = (request, response) => {
      const path = request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, request.url ?? '/', index) : null;
      if (path === null) {
        response.writeHead(404).end();
        return;
      }
      readFile(path).then(
        (content) => {
          response.writeHead(200, {
            'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
            'cache-control': cachingOf(path),
            'x-content-type-options': 'nosniff',
            ...(certificate && { 'access-control-allow-origin': '*' }),
          });
          response.end(request.method === 'HEAD' ? undefined : content);
        },
        () => response.writeHead(404).end(),
      );
    };
    const server = certificate ? createSecureServer({ ...certificate }, answer) : createServer(answer);
    const taken = await listen(server, port);
    if (taken !== null)
      return {
        address: `http${certificate ? 's' : ''}://localhost:${taken}/`,
        close: () => new Promise((resolve) => server.close(() => resolve())),
      };
  }
  throw new Error(`no free port among ${ports.join(', ')}`);
}
