// Google's endpoints that clasp calls, on this computer: what was asked is kept, what is answered has clasp's own shapes.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

interface Asked {
  readonly method: string;
  /** Host and path, without the query. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

export interface Google {
  readonly asked: Asked[];
  /** Answers that method and address with an error instead; the text is what Google's error says. */
  refuse(url: string, status: number, message: string): void;
  allow(url: string): void;
  /** For a process that shall take this computer for Google; any other host is out of its reach. */
  readonly env: Record<string, string>;
  close(): Promise<unknown>;
}

export const SHEET = 'SHEET-1';
export const SCRIPT = 'SCRIPT-1';

const ANSWERS: Readonly<Record<string, unknown>> = {
  'POST www.googleapis.com/drive/v3/files': { id: SHEET, kind: 'drive#file' },
  'POST script.googleapis.com/v1/projects': { scriptId: SCRIPT, title: 'x' },
  [`GET script.googleapis.com/v1/projects/${SCRIPT}/content`]: {
    scriptId: SCRIPT,
    files: [{ name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' }],
  },
  [`PUT script.googleapis.com/v1/projects/${SCRIPT}/content`]: { scriptId: SCRIPT, files: [] },
};

/** Runs in the process under test: every request over TLS goes to the fake, its host in a header. */
const redirect = (port: number): string => `
  import http from 'node:http';
  import https from 'node:https';
  import { syncBuiltinESMExports } from 'node:module';
  https.request = (url, options = {}) => {
    const { hostname, pathname } = new URL(url);
    const headers = { ...options.headers, 'x-asked': hostname + pathname };
    return http.request({ host: '127.0.0.1', port: ${port}, method: options.method, path: '/', headers });
  };
  syncBuiltinESMExports();`;

export async function startGoogle(): Promise<Google> {
  const asked: Asked[] = [];
  const refusals = new Map<string, { status: number; message: string }>();
  const answer = async (request: IncomingMessage) => {
    const url = String(request.headers['x-asked']);
    const method = request.method ?? '';
    const body = method === 'GET' ? {} : ((await json(request)) as Record<string, unknown>);
    asked.push({ method, url, authorization: request.headers.authorization, body });
    const refused = refusals.get(`${method} ${url}`);
    if (refused) {
      const { status, message } = refused;
      return { status, body: { error: { code: status, message, errors: [{ message, domain: 'global' }] } } };
    }
    const known = ANSWERS[`${method} ${url}`];
    return known
      ? { status: 200, body: known }
      : { status: 404, body: { error: { code: 404, message: url } } };
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    refuse: (url, status, message) => refusals.set(url, { status, message }),
    allow: (url) => refusals.delete(url),
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(redirect(port))}` },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
