// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

// The judge is judged: what keeps the contract passes byte for byte, what breaks it does not pass.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import { startProxy } from './proxy.mjs';

const { examples, schemas } = parse(readFileSync(new URL('../../resources/api/platform.openapi.yaml', import.meta.url), 'utf8')).components;
const account = schemas.Account.examples[0];
const page = examples.OnePage.value;
const decision = examples.Recognised.value;
const receipt = schemas.Receipt.examples[0];
const bearer = { authorization: 'Bearer at-1' };

let platform, proxy, respond, asked;
const json = (status, value, headers = {}) => reply => {
  reply.writeHead(status, { 'content-type': 'application/json', ...headers });
  reply.end(typeof value === 'string' ? value : JSON.stringify(value));
};
const problem = (status, type, more = {}) => json(status, { type: `urn:zhiping:problem:${type}`, title: '…', status, ...more }, { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' });
const digestOf = text => ({ 'repr-digest': `sha-256=:${createHash('sha256').update(text).digest('base64')}:` });

before(async () => {
  platform = http.createServer((request, reply) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk)).on('end', () => {
      asked.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks) });
      respond(reply);
    });
  });
  await new Promise(resolve => platform.listen(0, '127.0.0.1', resolve));
  proxy = await startProxy({ upstream: `http://127.0.0.1:${platform.address().port}`, port: 0 });
});
beforeEach(() => { asked = []; });
after(() => { for (const server of [proxy, platform]) { server.closeAllConnections(); server.close(); } });

function ask(path, { method = 'GET', headers = bearer, body, through = proxy } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ port: through.address().port, host: '127.0.0.1', path, method, headers }, reply => {
      const chunks = [];
      reply.on('data', chunk => chunks.push(chunk)).on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks) })).on('error', reject);
    });
    request.on('error', reject).end(body);
  });
}
const put = (changes = {}, headers = {}) => ask(`/api/v1/applications/${decision.application}/decisions/${decision.id}`, {
  method: 'PUT', body: JSON.stringify({ ...decision, ...changes }, null, 2),
  headers: { ...bearer, 'content-type': 'application/json', 'if-match': '"r7"', 'idempotency-key': decision.id, ...headers },
});

test('passes a good answer byte for byte', async () => {
  const text = JSON.stringify(page, null, 3);
  respond = json(200, text, digestOf(text));
  const answer = await ask('/api/v1/changes?limit=5');
  assert.equal(answer.status, 200);
  assert.equal(answer.body.toString(), text);
});

test('passes binary attachments and their ranges untouched', async () => {
  const bytes = randomBytes(300_000);
  const digest = createHash('sha256').update(bytes).digest('hex');
  respond = reply => { reply.writeHead(206, { 'content-type': 'application/pdf', etag: `"${digest}"`, 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` }); reply.end(bytes); };
  const answer = await ask(`/api/v1/attachments/${digest}`, { headers: { ...bearer, range: 'bytes=0-', 'if-range': `"${digest}"` } });
  assert.equal(answer.status, 206);
  assert.ok(answer.body.equals(bytes));
});

test('passes a decision as it was sealed', async () => {
  respond = json(201, receipt);
  assert.equal((await put()).status, 201);
  assert.equal(asked[0].body.toString(), JSON.stringify(decision, null, 2));
});

test('passes redirects and pages for people', async () => {
  respond = reply => { reply.writeHead(302, { location: 'https://sso.example/login' }); reply.end(); };
  const random = 'a'.repeat(43);
  const query = new URLSearchParams({ response_type: 'code', client_id: 'cq-review-desktop', redirect_uri: 'https://platform.example/oauth/native-callback', state: random, code_challenge: random, code_challenge_method: 'S256' });
  assert.equal((await ask(`/oauth/authorize?${query}`, { headers: {} })).status, 302);
  respond = reply => { reply.writeHead(200, { 'content-type': 'text/html' }); reply.end('<p>统一门户'); };
  assert.equal((await ask('/netcasso/login', { headers: {} })).status, 200);
});

test('passes a token exchange and its refusal', async () => {
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=refresh_token&refresh_token=rt-1&device=d1&client_id=cq-review-desktop' };
  respond = json(200, schemas.TokenAnswer.examples[0], { 'cache-control': 'no-store' });
  assert.equal((await ask('/oauth/token', form)).status, 200);
  respond = json(400, { error: 'invalid_grant' });
  assert.equal((await ask('/oauth/token', form)).status, 400);
});

for (const [status, type] of [[403, 'not-permitted'], [404, 'not-found'], [409, 'in-progress'], [412, 'changed'], [422, 'decision-refused'], [428, 'precondition-required'], [503, 'unavailable']]) {
  test(`passes the refusal ${status}`, async () => {
    respond = problem(status, type);
    assert.equal((await put()).status, status);
    assert.equal(asked.length, 1);
  });
}

const broken = (change) => { const copy = structuredClone(page); change(copy.items[0]); return copy; };
for (const [what, body] of [
  ['a missing member', broken(item => { delete item.lines[0].amount_fen; })],
  ['half a fen', broken(item => { item.lines[0].amount_fen = 1.5; })],
  ['an unknown stage', broken(item => { item.stage = 'lost'; })],
  ['a date that is none', broken(item => { item.project.end_on = '2026-02-30'; })],
  ['a content fact left out', broken(item => { delete item.content['d.custom.flexible']; })],
  ['a short digest', broken(item => { item.attachments[0].sha256 = 'abc'; })],
  ['no cursor', (({ next, ...rest }) => rest)(page)],
]) {
  test(`stops an answer with ${what}`, async () => {
    const text = JSON.stringify(body);
    respond = json(200, text, digestOf(text));
    const answer = await ask('/api/v1/changes');
    assert.equal(answer.status, 500);
    assert.ok(JSON.parse(answer.body).violations.length);
    assert.ok(answer.headers['sl-violations']);
  });
}

test('stops an answer without its digest, a status the contract lacks and a 401 without reason', async () => {
  respond = json(200, page);
  assert.equal((await ask('/api/v1/changes')).status, 500);
  respond = json(418, { type: 'urn:zhiping:problem:teapot', title: '…', status: 418 });
  assert.equal((await ask('/api/v1/me')).status, 500);
  respond = problem(401, 'sign-in-required');
  assert.equal((await ask('/api/v1/me')).status, 500);
  respond = problem(401, 'sign-in-required', { reason: 'expired' });
  assert.equal((await ask('/api/v1/me')).status, 401);
});

test('stops a bad request before the platform sees it', async () => {
  respond = json(201, receipt);
  assert.equal((await put({ verdict: 'maybe' })).status, 422);
  assert.equal((await put({ findings: [{ ...decision.findings[0], value: { type: 'money', value: 5 } }] })).status, 422);
  assert.equal((await put({}, { 'idempotency-key': 'not-a-uuid' })).status, 422);
  assert.equal((await ask('/api/v1/changes?limit=0')).status, 422);
  assert.equal((await ask('/api/v1/nothing')).status, 422);
  assert.equal((await ask('/api/v1/me', { headers: {} })).status, 422);
  assert.equal(asked.length, 0);
});

test('a lost answer stays lost', async () => {
  respond = reply => reply.destroy();
  await assert.rejects(ask('/api/v1/me'));
  respond = json(200, account);
  assert.equal((await ask('/api/v1/me')).status, 200);
});

test('waits for the platform and reports every exchange under its operation', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const report = join(folder, 'report.jsonl');
  let know;
  const late = await startProxy({ upstream: new Promise(resolve => { know = resolve; }), port: 0, report });
  try {
    respond = json(200, account);
    const first = ask('/api/v1/me', { through: late });
    know(`http://127.0.0.1:${platform.address().port}`);
    assert.equal((await first).status, 200);
    await ask('/api/v1/changes?limit=0', { through: late });
    await ask('/api/v1/nothing', { through: late });
    respond = reply => reply.destroy();
    await assert.rejects(ask('/api/v1/me', { through: late }));
    respond = reply => { reply.writeHead(200, { 'content-type': 'text/html' }); reply.end('<p>统一门户'); };
    await ask('/netcasso/login', { through: late });

    const [head, ...exchanges] = readFileSync(report, 'utf8').trim().split('\n').map(line => JSON.parse(line));
    assert.ok(head.operations.includes('me') && head.operations.includes('submitDecision'));
    assert.deepEqual(exchanges.map(({ operation, judged, status, violations, broken }) => [operation, judged, status, violations.length > 0, Boolean(broken)]), [
      ['me', true, 200, false, false],
      ['changes', true, null, true, false],
      [null, true, null, true, false],
      ['me', true, null, false, true],
      [null, false, 200, false, false],
    ]);
  } finally {
    late.closeAllConnections();
    late.close();
    rmSync(folder, { recursive: true });
  }
});
