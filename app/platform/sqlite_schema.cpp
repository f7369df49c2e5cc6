// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_schema.h"

#include <array>

namespace zhiping::platform {

namespace {

// Times are milliseconds since 1970 UTC, money is 分. Secrets are kept as SHA-256 (random tokens) or scrypt
// (passwords); nothing in this file lets a reader sign in.
constexpr const char *step1 = R"sql(
CREATE TABLE setting(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO setting VALUES('epoch', lower(hex(randomblob(8)))), ('key', randomblob(32));
INSERT INTO counter VALUES('feed', 0), ('receipt', 0), ('application', 0);

CREATE TABLE portal_user(
    username TEXT PRIMARY KEY, name TEXT NOT NULL, organisation TEXT NOT NULL, region TEXT NOT NULL,
    phone TEXT NOT NULL, password TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('pending','approved','disabled')),
    granted INTEGER NOT NULL DEFAULT 0, registered_at INTEGER NOT NULL, approved_at INTEGER) WITHOUT ROWID;
CREATE TABLE portal_session(
    id BLOB PRIMARY KEY, username TEXT NOT NULL REFERENCES portal_user(username) ON DELETE CASCADE,
    activated INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE cas_ticket(
    id BLOB PRIMARY KEY, service TEXT NOT NULL, username TEXT NOT NULL, activated INTEGER NOT NULL,
    fresh INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER) WITHOUT ROWID;
CREATE TABLE throttle(
    subject TEXT PRIMARY KEY, failures INTEGER NOT NULL, locked_until INTEGER, last_at INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE account(
    id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation TEXT NOT NULL, region TEXT NOT NULL, roles TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0, old_username TEXT UNIQUE, old_password TEXT, created_at INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE TABLE binding(
    cas_user TEXT PRIMARY KEY, account TEXT NOT NULL UNIQUE REFERENCES account(id), how TEXT NOT NULL,
    bound_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE assignment(
    cas_user TEXT PRIMARY KEY, name TEXT NOT NULL, organisation TEXT NOT NULL, region TEXT NOT NULL,
    role TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE sign_in(
    id BLOB PRIMARY KEY, cookie BLOB NOT NULL, redirect_uri TEXT NOT NULL, scope TEXT NOT NULL, state TEXT NOT NULL,
    nonce TEXT NOT NULL, challenge TEXT NOT NULL, fresh INTEGER NOT NULL, expires_at INTEGER NOT NULL, cas_user TEXT,
    attributes BLOB) WITHOUT ROWID;
CREATE TABLE token_family(
    id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account(id), cas_user TEXT NOT NULL, device TEXT NOT NULL,
    scope TEXT NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER, revoked_why TEXT) WITHOUT ROWID;
CREATE TABLE authorization_code(
    id BLOB PRIMARY KEY, account TEXT NOT NULL, cas_user TEXT NOT NULL, redirect_uri TEXT NOT NULL,
    scope TEXT NOT NULL, challenge TEXT NOT NULL, expires_at INTEGER NOT NULL, family TEXT) WITHOUT ROWID;
CREATE TABLE refresh_token(
    id BLOB PRIMARY KEY, family TEXT NOT NULL REFERENCES token_family(id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL, rotated_at INTEGER) WITHOUT ROWID;
CREATE TABLE access_token(
    id BLOB PRIMARY KEY, family TEXT NOT NULL REFERENCES token_family(id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE application(
    id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, region TEXT NOT NULL, stage TEXT NOT NULL, total_fen INTEGER,
    municipal INTEGER NOT NULL, feed INTEGER NOT NULL UNIQUE, revision TEXT NOT NULL, json BLOB NOT NULL);
CREATE INDEX application_by_region ON application(region, feed);
CREATE INDEX application_by_level ON application(municipal, feed);
CREATE TABLE tombstone(
    application TEXT NOT NULL, audience TEXT NOT NULL, reason TEXT NOT NULL, feed INTEGER NOT NULL,
    PRIMARY KEY(application, audience)) WITHOUT ROWID;
CREATE INDEX tombstone_by_audience ON tombstone(audience, feed);
CREATE TABLE attachment(
    sha256 TEXT NOT NULL, application TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE,
    media_type TEXT NOT NULL, PRIMARY KEY(sha256, application)) WITHOUT ROWID;
CREATE TABLE decision(
    id TEXT PRIMARY KEY, application TEXT NOT NULL, account TEXT NOT NULL, sha256 TEXT NOT NULL, body BLOB NOT NULL,
    receipt BLOB NOT NULL, received_at INTEGER NOT NULL);

CREATE TABLE fault(
    id INTEGER PRIMARY KEY AUTOINCREMENT, method TEXT NOT NULL, pattern TEXT NOT NULL, delay_ms INTEGER NOT NULL,
    status INTEGER NOT NULL, retry_after INTEGER NOT NULL, lost_answer INTEGER NOT NULL, cut_after INTEGER NOT NULL,
    remaining INTEGER);
CREATE TABLE audit(
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL,
    detail TEXT NOT NULL);
)sql";

// Where in the feed each decision lies, so that a pull can show it to whoever made it.
constexpr const char *step2 = R"sql(
ALTER TABLE decision ADD COLUMN feed INTEGER NOT NULL DEFAULT 0;
UPDATE decision SET feed = CAST(substr(json_extract(CAST(receipt AS TEXT), '$.revision'), 2) AS INTEGER);
CREATE INDEX decision_by_account ON decision(account, feed);
)sql";

// Where the laptop's record stood with each decision: a number used twice tells of a laptop that was set
// back.
constexpr const char *step3 = R"sql(
ALTER TABLE decision ADD COLUMN chain TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
CREATE INDEX decision_by_chain ON decision(account, chain, ordinal);
)sql";

constexpr std::array steps {step1, step2, step3};

} // namespace

Result<> migrate(Connection &connection)
{
    int version = 0;
    {
        Statement query = connection.query("PRAGMA user_version");
        if (query.step())
            version = int(query.integer(0));
    }
    if (version > int(steps.size()))
        return Error {ErrorKind::StorageDamaged,
                      QStringLiteral("the database has schema %1, this program knows %2")
                          .arg(version)
                          .arg(steps.size()),
                      {}};
    for (; version < int(steps.size()); ++version)
        connection.script(steps.at(size_t(version)));
    connection.script(QByteArray("PRAGMA user_version=" + QByteArray::number(version)).constData());
    return {};
}

} // namespace zhiping::platform
