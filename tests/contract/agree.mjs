// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

// Holds the JSON codecs of core/domain and the contract to the same words: every member a codec writes or reads is in
// the schema and required there, no schema member is missing from the codec, and the lists of codes are equal.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const text = path => readFileSync(new URL(path, root), 'utf8');
const schemas = parse(text('resources/api/platform.openapi.yaml')).components.schemas;
const complaints = [];

/** The body of the function whose declaration contains `head`, by counting braces. */
function bodyOf(source, head) {
  const start = source.indexOf(head);
  if (start < 0) throw new Error(`no function "${head}"`);
  let at = source.indexOf('\n{', start);
  let depth = 0;
  do {
    if (source[at] === '{') ++depth;
    if (source[at] === '}') --depth;
    ++at;
  } while (depth > 0 || source[at - 1] !== '}');
  return source.slice(start, at);
}

const unique = (source, pattern) => [...new Set([...source.matchAll(pattern)].map(match => match[1]))];
const written = body => unique(body, /(?:\{|insert\()u"([a-z0-9_]+)"_s,/g);
const read = body => unique(body, /(?<=[( ])"([a-z0-9_]+)"_L1/g);

function compare(what, actual, expected) {
  const missing = expected.filter(each => !actual.includes(each));
  const extra = actual.filter(each => !expected.includes(each));
  if (missing.length) complaints.push(`${what}: lacks ${missing.join(', ')}`);
  if (extra.length) complaints.push(`${what}: has ${extra.join(', ')} too many`);
}

const write = text('core/domain/application_json_write.cpp');
const readings = text('core/domain/application_json_read.cpp');
const decision = text('core/domain/decision.cpp');
const audit = text('core/domain/audit_entry.cpp');
const finding = text('core/domain/finding.cpp');
const account = text('core/domain/account.cpp');
const system = schemas.Decision.properties.system;
const evidence = schemas.Finding.properties.evidence.items;

const readAudit = bodyOf(decision, 'std::optional<AuditHead> readAudit(');
/** What an older program leaves out. */
const younger = {Decision: ['audit'], Receipt: ['audit', 'rolled_back']};

/** schema, what writes it, what reads it. Members outside `required` belong to one side only, or are younger. */
const pairs = [
  ['Application', schemas.Application, bodyOf(write, 'QJsonObject toJson(const Application '),
    bodyOf(readings, 'Result<Application> read(') + bodyOf(readings, 'void readLists(')],
  ['Applicant', schemas.Applicant, bodyOf(write, 'applicantJson('), bodyOf(readings, 'Applicant readApplicant(')],
  ['Project', schemas.Project, bodyOf(write, 'projectJson('), bodyOf(readings, 'Project readProject(')],
  ['InvestmentLine', schemas.InvestmentLine, bodyOf(write, 'lineJson('), bodyOf(readings, 'InvestmentLine readLine(')],
  ['Effect', schemas.Effect, bodyOf(write, 'effectJson('), bodyOf(readings, 'Effect readEffect(')],
  ['Designation', schemas.Designation, bodyOf(write, 'designationJson('), bodyOf(readings, 'Designation readDesignation(')],
  ['Attachment', schemas.Attachment, bodyOf(write, 'attachmentJson('), bodyOf(readings, 'Attachment readAttachment(')],
  ['Opinion', schemas.Opinion, bodyOf(write, 'opinionJson('), bodyOf(readings, 'Opinion readOpinion(')],
  ['Decision', schemas.Decision, bodyOf(decision, 'QJsonObject toJson(const Decision '), bodyOf(decision, 'Result<Decision> decisionFromJson') + readAudit],
  ['Decision.system', system, bodyOf(decision, 'systemVerdictJson('), bodyOf(decision, 'SystemVerdict readSystemVerdict(')],
  ['Receipt', schemas.Receipt, bodyOf(decision, 'QJsonObject toJson(const Receipt '), bodyOf(decision, 'Result<Receipt> receiptFromJson') + readAudit],
  ['AuditHead', schemas.AuditHead, bodyOf(audit, 'QJsonObject toJson(const AuditHead '), bodyOf(audit, 'Result<AuditHead> auditHeadFromJson')],
  ['Finding', schemas.Finding, bodyOf(finding, 'QJsonObject toJson(const Finding ').split('return')[1], bodyOf(finding, 'Finding json::finding(')],
  ['Finding.evidence', evidence, bodyOf(finding, 'QJsonObject toJson(const Finding ').split('return')[0], bodyOf(finding, 'EvidenceLink readEvidence(')],
  ['Account', schemas.Account, bodyOf(account, 'QJsonObject toJson('), bodyOf(account, 'Result<Account> accountFromJson') + bodyOf(account, 'readRoles(')],
];
for (const [name, schema, writer, reader] of pairs) {
  const known = [...schema.required, ...(younger[name] ?? [])];
  const ofThePlatformOnly = Object.keys(schema.properties).filter(key => !known.includes(key));
  if (name !== 'Account' && ofThePlatformOnly.length)
    complaints.push(`schema ${name}: ${ofThePlatformOnly.join(', ')} not required`);
  compare(`the codec that writes ${name}`, written(writer), known);
  compare(`the codec that reads ${name}`, read(reader), known);
}

// Lists of codes.
const quoted = body => unique(body, /u"([^"]+)"_s/g);
const enumOf = schema => schema.enum.filter(code => code !== null);
const listIn = (body, name) => quoted(body.match(new RegExp(`QStringList ${name} \\{([^}]*)\\}`))[1]);
const applicant = bodyOf(readings, 'Applicant readApplicant(');
compare('stage codes', unique(readings, /Stage::\w+, "([a-z_]+)"_L1/g), enumOf(schemas.Application.properties.stage));
compare('size codes', listIn(applicant, 'sizes'), enumOf(schemas.Applicant.properties.size));
compare('legal forms', listIn(applicant, 'legalForms'), enumOf(schemas.Applicant.properties.legal_form));
compare('designation kinds', listIn(bodyOf(readings, 'Designation readDesignation('), 'kinds'), enumOf(schemas.Designation.properties.kind));
compare('attachment kinds', listIn(bodyOf(readings, 'Attachment readAttachment('), 'kinds'), enumOf(schemas.Attachment.properties.kind));
compare('verdict codes', quoted(bodyOf(decision, 'QString codeOf(Verdict ')), enumOf(schemas.Verdict));
compare('conclusion codes', quoted(bodyOf(finding, 'QString codeOf(Conclusion ')), schemas.Conclusions.additionalProperties.enum);
compare('roles', quoted(bodyOf(account, 'QString codeOf(Role ')), schemas.Account.properties.roles.items.enum);
compare('kinds of fact value', unique(bodyOf(finding, 'FactValue readFactValue('), /type == "([a-z]+)"_L1/g),
  schemas.FactValue.oneOf.map(each => each.properties.type.const));

// Content facts with their kinds and codes.
const keys = text('core/domain/content_keys.cpp').replace(/"\s*\n\s*"/g, '');
const content = schemas.Content.properties;
const declared = unique(keys, /"([a-d]\.[a-z_.]+)"/g);
compare('content keys', declared, Object.keys(content));
compare('required content keys', declared, schemas.Content.required);
for (const [, key, kind, codes] of keys.matchAll(/listed\("([^"]+)",\s*ContentKind::(\w+),\s*"([^"]+)"\)/g))
  compare(`codes of ${key}`, codes.split(' '), enumOf(kind === 'Choice' ? content[key] : content[key].items));

for (const complaint of complaints) console.error(`disagreement: ${complaint}`);
console.log(complaints.length ? `${complaints.length} disagreements` : `codecs and contract agree: ${pairs.length} objects, ${declared.length} content facts`);
process.exitCode = complaints.length ? 1 : 0;
