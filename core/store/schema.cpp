// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/schema.h"

#include "store/cache_rows.h"
#include "store/feed_rows.h"
#include "store/outbox_cells.h"
#include "store/outbox_tally.h"

#include <array>

namespace zhiping::store {

namespace {

// The triggers keep the promises of the record even against our own mistakes: a finding is never changed or
// removed, the sealed bytes never change, a sealed decision is never removed, and one that the platform has
// acknowledged never goes back.
constexpr QLatin1String outboxVersion1(R"(CREATE TABLE findings (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    application TEXT NOT NULL,
    fact_key TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    body BLOB,
    recorded_at TEXT NOT NULL)
;
CREATE INDEX findings_by_application ON findings (application, fact_key, seq)
;
CREATE TRIGGER findings_never_change BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings are append-only'); END
;
CREATE TRIGGER findings_never_vanish BEFORE DELETE ON findings
BEGIN SELECT RAISE(ABORT, 'findings are append-only'); END
;
CREATE TABLE drafts (
    application TEXT PRIMARY KEY NOT NULL,
    has_words INTEGER NOT NULL,
    body BLOB NOT NULL,
    changed_at TEXT NOT NULL)
;
CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    application TEXT NOT NULL,
    based_on_revision TEXT NOT NULL,
    findings_upto INTEGER NOT NULL,
    body BLOB NOT NULL,
    body_sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    sealed_at TEXT NOT NULL,
    not_before TEXT,
    problem TEXT NOT NULL,
    receipt BLOB)
;
CREATE INDEX decisions_by_application ON decisions (application, findings_upto)
;
CREATE TRIGGER decisions_stay_sealed
BEFORE UPDATE OF seq, id, application, based_on_revision, findings_upto, body, body_sha256, sealed_at ON decisions
BEGIN SELECT RAISE(ABORT, 'a sealed decision never changes'); END
;
CREATE TRIGGER decisions_never_go_back BEFORE UPDATE OF state ON decisions
WHEN (OLD.state = 'acknowledged' AND NEW.state NOT IN ('acknowledged', 'confirmed'))
  OR (OLD.state = 'confirmed' AND NEW.state <> 'confirmed')
BEGIN SELECT RAISE(ABORT, 'an acknowledged decision never goes back'); END
;
CREATE TRIGGER decisions_never_vanish BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END
)");

constexpr QLatin1String dropRewriteTriggers(R"(DROP TRIGGER findings_never_change
;
DROP TRIGGER decisions_stay_sealed
;
DROP TRIGGER record_never_changes
)");

constexpr QLatin1String makeRewriteTriggers(R"(CREATE TRIGGER findings_never_change BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings are append-only'); END
;
CREATE TRIGGER decisions_stay_sealed
BEFORE UPDATE OF seq, id, application, based_on_revision, findings_upto, body, body_sha256, sealed_at ON decisions
BEGIN SELECT RAISE(ABORT, 'a sealed decision never changes'); END
)");

// As above and, since version 4, the record.
constexpr QLatin1String closeEverything(R"(CREATE TRIGGER findings_never_change BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings are append-only'); END
;
CREATE TRIGGER decisions_stay_sealed
BEFORE UPDATE OF seq, id, application, based_on_revision, findings_upto, body, body_sha256, sealed_at ON decisions
BEGIN SELECT RAISE(ABORT, 'a sealed decision never changes'); END
;
CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END
)");

constexpr QLatin1String outboxVersion2(R"(DROP TRIGGER findings_never_change
;
DROP TRIGGER decisions_stay_sealed
;
CREATE TABLE key_proof (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    proof BLOB NOT NULL)
;
INSERT INTO key_proof VALUES (1, x'')
)");

Result<> sealOutbox(Connection &outbox, Sealer &sealer)
{
    return rewriteOutbox(
        outbox, firstSealedVersion,
        [&sealer](const QByteArray &value, const SealedPlace &place) { return sealer.seal(value, place); });
}

// What a decision was made on, until the platform's record confirms it: a conflict shows it.
constexpr QLatin1String outboxVersion3(R"(CREATE TABLE reviewed (
    decision TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL)
)");

// The chain of what was done, and its name. The counter never goes back: each decision has its own number.
constexpr QLatin1String outboxVersion4(R"(CREATE TABLE record (
    sequence INTEGER PRIMARY KEY NOT NULL,
    body BLOB NOT NULL,
    hash TEXT NOT NULL)
;
CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END
;
CREATE TRIGGER record_never_vanishes BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END
;
CREATE TABLE record_name (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    chain TEXT NOT NULL,
    decisions INTEGER NOT NULL)
;
INSERT INTO record_name VALUES (1, lower(hex(randomblob(16))), 0)
)");

// An answer taken back has no words, but which one it was must not change unnoticed; nor what the record is
// called.
constexpr QLatin1String outboxVersion5(R"(DROP TRIGGER findings_never_change
;
ALTER TABLE record_name ADD COLUMN proof BLOB NOT NULL DEFAULT x''
)");

constexpr QLatin1String closeFindings(R"(CREATE TRIGGER findings_never_change BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings are append-only'); END
)");

// What the reviewer takes along; the date is sealed, so that none changes unnoticed. And a decision that the
// platform has lost, because it was set back, may be sent again: then it has no receipt.
constexpr QLatin1String outboxVersion6(R"(CREATE TABLE briefcase (
    application TEXT PRIMARY KEY NOT NULL,
    until BLOB NOT NULL)
;
DROP TRIGGER decisions_never_go_back
;
CREATE TRIGGER decisions_never_go_back BEFORE UPDATE OF state ON decisions
WHEN (OLD.state IN ('acknowledged', 'confirmed') AND NEW.state NOT IN ('acknowledged', 'confirmed', 'sealed'))
  OR (OLD.state = 'confirmed' AND NEW.state = 'acknowledged')
  OR (OLD.state IN ('acknowledged', 'confirmed') AND NEW.state = 'sealed' AND NEW.receipt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an acknowledged decision goes back only without its receipt'); END
)");

// The triggers that keep it are made with it, from one list of tables and columns.
constexpr QLatin1String outboxVersion7(R"(CREATE TABLE tally (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    total INTEGER NOT NULL)
)");

constexpr QLatin1String cacheVersion1(R"(CREATE TABLE applications (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    revision TEXT NOT NULL,
    stage TEXT NOT NULL,
    reviewing_region TEXT NOT NULL,
    reviewing_body TEXT NOT NULL,
    applied_category TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    project_name TEXT NOT NULL,
    total_investment_fen INTEGER,
    due_on TEXT,
    submitted_at INTEGER NOT NULL,
    attachment_count INTEGER NOT NULL) WITHOUT ROWID
;
CREATE TABLE dossiers (
    id TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL,
    body_sha256 TEXT NOT NULL)
;
CREATE TABLE rule_packs (
    id TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL,
    body_sha256 TEXT NOT NULL)
;
CREATE TABLE feed_position (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    cursor TEXT NOT NULL)
)");

// Names and amounts go into one envelope per row; the digest of a dossier is its seal.
constexpr QLatin1String cacheVersion2(R"(ALTER TABLE applications RENAME TO applications_1
;
ALTER TABLE dossiers RENAME TO dossiers_1
;
CREATE TABLE applications (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    revision TEXT NOT NULL,
    stage TEXT NOT NULL,
    due_on TEXT,
    sealed BLOB NOT NULL) WITHOUT ROWID
;
CREATE TABLE dossiers (
    id TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL)
)");

// The cursor is bound to its place: a changed one would leave applications out without a sign.
constexpr QLatin1String cacheVersion3(R"(ALTER TABLE feed_position RENAME TO feed_position_2
;
CREATE TABLE feed_position (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    sealed BLOB NOT NULL)
;
CREATE TABLE unreadable (
    id TEXT PRIMARY KEY NOT NULL,
    revision TEXT NOT NULL,
    sealed BLOB NOT NULL)
;
CREATE TABLE unconfirmed (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID
)");

constexpr QLatin1String dropFirstCursor("DROP TABLE feed_position_2");

constexpr QLatin1String dropFirstCache(R"(DROP TABLE applications_1
;
DROP TABLE dossiers_1
)");

} // namespace

std::span<const SchemaStep> outboxSchema()
{
    static constexpr std::array steps {
        SchemaStep {1, outboxVersion1},
        SchemaStep {firstSealedVersion, outboxVersion2, sealOutbox, makeRewriteTriggers},
        SchemaStep {reviewedVersion, outboxVersion3},
        SchemaStep {recordVersion, outboxVersion4},
        SchemaStep {boundVersion, outboxVersion5, bindTheRest, closeFindings},
        SchemaStep {briefcaseVersion, outboxVersion6},
        SchemaStep {tallyVersion, outboxVersion7, beginTally}};
    return steps;
}

std::span<const SchemaStep> cacheSchema()
{
    static constexpr std::array steps {
        SchemaStep {1, cacheVersion1},
        SchemaStep {firstSealedVersion, cacheVersion2, sealFirstCache, dropFirstCache},
        SchemaStep {3, cacheVersion3, sealFirstCursor, dropFirstCursor}};
    return steps;
}

QLatin1String openTheRecord()
{
    return dropRewriteTriggers;
}

QLatin1String closeTheRecord()
{
    return closeEverything;
}

QLatin1String outboxColumns()
{
    return QLatin1String(R"(SELECT seq, id, application, fact_key, withdrawn, body FROM findings LIMIT 0
;
SELECT application, has_words, body, changed_at FROM drafts LIMIT 0
;
SELECT seq, id, application, based_on_revision, findings_upto, body, body_sha256, state, attempts, sealed_at,
 not_before, problem, receipt FROM decisions LIMIT 0
;
SELECT decision, body FROM reviewed LIMIT 0
;
SELECT sequence, body, hash FROM record LIMIT 0
;
SELECT chain, decisions, proof FROM record_name LIMIT 0
;
SELECT application, until FROM briefcase LIMIT 0
;
SELECT total FROM tally LIMIT 0)");
}

QLatin1String cacheColumns()
{
    return QLatin1String(
        R"(SELECT id, code, revision, stage, due_on, sealed FROM applications LIMIT 0
;
SELECT id, body FROM dossiers LIMIT 0
;
SELECT id, body, body_sha256 FROM rule_packs LIMIT 0
;
SELECT sealed FROM feed_position LIMIT 0
;
SELECT id, revision, sealed FROM unreadable LIMIT 0
;
SELECT id FROM unconfirmed LIMIT 0)");
}

} // namespace zhiping::store
