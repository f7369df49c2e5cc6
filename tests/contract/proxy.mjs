// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

// A validating proxy: `npm run proxy -- UPSTREAM PORT [--report FILE]`.
//
// UPSTREAM `-` is read from the first line of standard input, for a platform that must know the proxy's address before
// it starts; the proxy then ends when its input does.
//
// Prism judges every request and every answer by the contract; the bytes travel through here untouched. Prism's own
// server would decode and re-encode bodies, which breaks attachments, digests and receipts, and would follow redirects.
//
// A request that breaks the contract is answered 422 and not forwarded, an answer that breaks it becomes 500, both as
// problem+json with the violations and a `Sl-Violations` header. Paths outside /api, /oauth and /healthz (pages for
// people) pass unjudged. The report begins with a line of JSON that names the contract's operations and holds one line for
// each exchange, so that a test can ask for none with violations and for every operation that it promises.
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import prism from '@stoplight/prism-http';

const contract = fileURLToPath(new URL('../../resources/api/platform.openapi.yaml', import.meta.url));
const silent = { success() {}, info() {}, debug() {}, trace() {}, warn() {}, error() {}, child: () => silent };
const configuration = { isProxy: true, checkSecurity: true, validateRequest: true, validateResponse: true, errors: true, mock: { dynamic: false } };
const hopByHop = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
const isJudged = path => /^\/(api\/|oauth\/|healthz$)/.test(path);
const isPage = path => /^\/oauth\/(?!authorize$|cas-callback$|native-callback$|token$|revoke$)/.test(path);

async function bodyOf(message) {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What Prism looks at: JSON as values, everything else as text. An empty body is none. */
function decoded(headers, bytes) {
  if (bytes.length === 0) return undefined;
  if (headers['content-encoding'] === 'zstd') bytes = execFileSync('zstd', ['-dcq'], { input: bytes, maxBuffer: 1 << 28 });
  const type = (headers['content-type'] ?? '').split(';')[0].trim();
  if (!/^application\/([a-z.+-]+\+)?json$/.test(type)) return bytes.toString('utf8');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return bytes.toString('utf8');
  }
}

function queryOf(url) {
  const query = {};
  for (const key of url.searchParams.keys()) {
    const values = url.searchParams.getAll(key);
    query[key] = values.length === 1 ? values[0] : values;
  }
  return query;
}

const endToEnd = headers => Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));

/** One exchange with the platform, byte for byte, redirects included. */
function exchange(upstream, request, bytes) {
  return new Promise((resolve, reject) => {
    const headers = endToEnd(request.headers);
    if (bytes.length || 'content-length' in headers) headers['content-length'] = bytes.length;
    // A connection each: one kept alive could close under a request, which would look like a lost answer.
    const options = { method: request.method, headers, agent: false };
    const forwarded = http.request(new URL(request.url, upstream), options, async answer => {
      try {
        resolve({ status: answer.statusCode, raw: answer.rawHeaders, headers: answer.headers, bytes: await bodyOf(answer) });
      } catch (error) {
        reject(error); // The answer was cut off.
      }
    });
    forwarded.on('error', reject);
    forwarded.end(bytes);
  });
}

/** Called in place of Prism's own client; remembers the answer so that its bytes can be passed on. */
function forwarderTo(upstream, request, bytes, seen) {
  return ({ validations }, _baseUrl, _proxy, operation) => () => async () => {
    seen.operation = operation.iid;
    if (validations.length) return { _tag: 'Left', left: Object.assign(new Error('request'), { violations: validations }) };
    try {
      seen.answer = await exchange(upstream, request, bytes);
    } catch (error) {
      return { _tag: 'Left', left: error };
    }
    const { status, headers } = seen.answer;
    const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]));
    return { _tag: 'Right', right: { statusCode: status, headers: flat, body: decoded(headers, seen.answer.bytes) } };
  };
}

async function judge(operations, upstream, request, bytes) {
  const seen = {};
  const url = new URL(request.url, upstream);
  const instance = prism.createInstance({ ...configuration, upstream }, { logger: silent, forward: forwarderTo(upstream, request, bytes, seen) });
  const input = { method: request.method.toLowerCase(), url: { path: url.pathname, query: queryOf(url) }, headers: request.headers, body: decoded(request.headers, bytes) };
  const outcome = await instance.request(input, operations)();
  const place = side => violation => ({ side, path: violation.path?.join('.') ?? '', message: violation.message });
  const { operation = null } = seen;
  if (outcome._tag === 'Left') {
    const { violations, message } = outcome.left;
    if (violations) return { operation, violations: violations.map(place('request')) };
    return outcome.left.status ? { operation, violations: [{ side: 'request', path: url.pathname, message }] } : { operation, broken: message };
  }
  // Prism only warns of a status the contract lacks; here that counts.
  const counts = violation => violation.severity <= 1;
  return { operation, answer: seen.answer, violations: outcome.right.validations.output.filter(counts).map(place('response')) };
}

function sendProblem(reply, status, violations) {
  reply.writeHead(status, { 'content-type': 'application/problem+json', 'sl-violations': encodeURI(JSON.stringify(violations)).slice(0, 8000) });
  reply.end(JSON.stringify({ type: 'urn:zhiping:problem:contract-violation', title: 'The contract is broken', status, violations }));
}

function sendAnswer(request, reply, answer) {
  const headers = [];
  for (let i = 0; i < answer.raw.length; i += 2) {
    if (!hopByHop.includes(answer.raw[i].toLowerCase())) headers.push(answer.raw[i], answer.raw[i + 1]);
  }
  reply.writeHead(answer.status, headers);
  reply.end(request.method === 'HEAD' ? undefined : answer.bytes);
}

/**
 * Start judging; resolves with the server once it listens on 127.0.0.1. Port 0 takes any free one. Where `upstream` is a
 * promise of the address, requests wait for it.
 */
export async function startProxy({ upstream: platform, port, report }) {
  const operations = await prism.getHttpOperationsFromSpec(contract);
  if (report) writeFileSync(report, `${JSON.stringify({ operations: operations.map(each => each.iid) })}\n`);
  const server = http.createServer(async (request, reply) => {
    const upstream = await platform;
    const path = new URL(request.url, upstream).pathname;
    const bytes = await bodyOf(request);
    const judged = isJudged(path) && !isPage(path);
    const outcome = judged ? await judge(operations, upstream, request, bytes)
      : await exchange(upstream, request, bytes).then(answer => ({ answer, violations: [] }), error => ({ broken: error.message }));
    const { operation = null, answer, violations = [], broken } = outcome;
    if (report) appendFileSync(report, `${JSON.stringify({ method: request.method, path, judged, operation, status: answer?.status ?? null, violations, broken })}\n`);
    for (const each of violations) console.error(`violation: ${request.method} ${path}: ${each.side} ${each.path} ${each.message}`);
    if (broken) reply.destroy(); // A lost answer stays lost.
    else if (violations.length) sendProblem(reply, answer ? 500 : 422, violations);
    else sendAnswer(request, reply, answer);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server;
}

/** The first line of standard input; the process ends with its input. */
function lineOfInput() {
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => process.exit(0));
  return new Promise(resolve => lines.once('line', resolve));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [upstream, port, option, report] = process.argv.slice(2);
  if (!upstream || !port || (option && (option !== '--report' || !report))) {
    console.error('usage: npm run proxy -- UPSTREAM PORT [--report FILE]');
    process.exit(2);
  }
  const server = await startProxy({ upstream: upstream === '-' ? lineOfInput() : upstream, port: Number(port), report });
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
}
