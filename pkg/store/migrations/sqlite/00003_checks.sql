-- Checklists. What people and machines decide is added and never changed: versions of
-- documents (checklists, calendars, templates), requests and entries. The rest is what
-- machines remember; check_counts may be deleted at any time. Times (…_ms) are
-- milliseconds since 1970 in UTC; content, details and counts are JSON; a day is
-- YYYY-MM-DD, the customer's.

-- +goose Up
CREATE TABLE check_documents (
    workspace     TEXT    NOT NULL CHECK (workspace <> ''),
    kind          TEXT    NOT NULL CHECK (kind IN ('checklist', 'calendar', 'template')),
    id            TEXT    NOT NULL CHECK (id <> ''),
    version       INTEGER NOT NULL CHECK (version > 0),
    -- Grows with every version of anything in the workspace.
    revision      INTEGER NOT NULL CHECK (revision > 0),
    customer      TEXT    NOT NULL,
    content       TEXT    NOT NULL,
    retired       INTEGER NOT NULL CHECK (retired IN (0, 1)),
    source        TEXT    NOT NULL,
    from_ms       INTEGER NOT NULL,
    saved_by_uid  TEXT    NOT NULL,
    saved_by_name TEXT    NOT NULL,
    PRIMARY KEY (workspace, kind, id, version),
    UNIQUE (workspace, revision)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER check_documents_are_not_changed BEFORE UPDATE ON check_documents
BEGIN
    SELECT RAISE(ABORT, 'check_documents is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER check_documents_stay BEFORE DELETE ON check_documents
BEGIN
    SELECT RAISE(ABORT, 'check_documents is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER check_documents_are_not_replaced BEFORE INSERT ON check_documents
WHEN EXISTS (SELECT 1 FROM check_documents WHERE workspace = NEW.workspace AND kind = NEW.kind AND id = NEW.id AND version = NEW.version)
    OR EXISTS (SELECT 1 FROM check_documents WHERE workspace = NEW.workspace AND revision = NEW.revision)
BEGIN
    SELECT RAISE(ABORT, 'check_documents is append-only');
END;
-- +goose StatementEnd

CREATE TABLE check_requests (
    workspace    TEXT    NOT NULL CHECK (workspace <> ''),
    request      TEXT    NOT NULL CHECK (request <> ''),
    digest       TEXT    NOT NULL,
    -- The numbers of its entries, which follow each other.
    first_number INTEGER NOT NULL CHECK (first_number > 0),
    last_number  INTEGER NOT NULL CHECK (last_number >= first_number),
    PRIMARY KEY (workspace, request)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER check_requests_are_not_changed BEFORE UPDATE ON check_requests
BEGIN
    SELECT RAISE(ABORT, 'check_requests is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER check_requests_stay BEFORE DELETE ON check_requests
BEGIN
    SELECT RAISE(ABORT, 'check_requests is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER check_requests_are_not_replaced BEFORE INSERT ON check_requests
WHEN EXISTS (SELECT 1 FROM check_requests WHERE workspace = NEW.workspace AND request = NEW.request)
BEGIN
    SELECT RAISE(ABORT, 'check_requests is append-only');
END;
-- +goose StatementEnd

CREATE TABLE check_entries (
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    checklist  TEXT    NOT NULL CHECK (checklist <> ''),
    day        TEXT    NOT NULL CHECK (day <> ''),
    slot       TEXT    NOT NULL CHECK (slot <> ''),
    number     INTEGER NOT NULL CHECK (number > 0),
    customer   TEXT    NOT NULL CHECK (customer <> ''),
    -- Empty for an act on the whole round.
    check_id   TEXT    NOT NULL,
    act        TEXT    NOT NULL CHECK (act <> ''),
    source     TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    -- What few entries have; empty where there is nothing of it.
    details    TEXT    NOT NULL,
    -- In this order a range of days is read in one go.
    PRIMARY KEY (workspace, checklist, day, slot, number),
    UNIQUE (workspace, number)
) STRICT, WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER check_entries_are_not_changed BEFORE UPDATE ON check_entries
BEGIN
    SELECT RAISE(ABORT, 'check_entries is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER check_entries_stay BEFORE DELETE ON check_entries
BEGIN
    SELECT RAISE(ABORT, 'check_entries is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER check_entries_are_not_replaced BEFORE INSERT ON check_entries
WHEN EXISTS (SELECT 1 FROM check_entries WHERE workspace = NEW.workspace AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'check_entries is append-only');
END;
-- +goose StatementEnd

CREATE TABLE check_observations (
    workspace     TEXT    NOT NULL CHECK (workspace <> ''),
    checklist     TEXT    NOT NULL CHECK (checklist <> ''),
    day           TEXT    NOT NULL CHECK (day <> ''),
    slot          TEXT    NOT NULL CHECK (slot <> ''),
    check_id      TEXT    NOT NULL CHECK (check_id <> ''),
    first_ms      INTEGER NOT NULL,
    last_ms       INTEGER NOT NULL,
    evaluations   INTEGER NOT NULL,
    evaluated_ms  INTEGER,
    -- 0 normal, 1 pending, 2 unseen, 3 firing.
    worst         INTEGER NOT NULL CHECK (worst BETWEEN 0 AND 3),
    reason        TEXT    NOT NULL,
    latest        INTEGER NOT NULL CHECK (latest BETWEEN 0 AND 3),
    latest_reason TEXT    NOT NULL,
    PRIMARY KEY (workspace, checklist, day, slot, check_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_annotations (
    workspace     TEXT    NOT NULL CHECK (workspace <> ''),
    checklist     TEXT    NOT NULL CHECK (checklist <> ''),
    day           TEXT    NOT NULL CHECK (day <> ''),
    slot          TEXT    NOT NULL CHECK (slot <> ''),
    reserved_ms   INTEGER NOT NULL,
    posted_ms     INTEGER,
    annotation_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, checklist, day, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_counts (
    workspace   TEXT    NOT NULL CHECK (workspace <> ''),
    checklist   TEXT    NOT NULL CHECK (checklist <> ''),
    day         TEXT    NOT NULL CHECK (day <> ''),
    slot        TEXT    NOT NULL CHECK (slot <> ''),
    version     INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    settled     INTEGER NOT NULL CHECK (settled IN (0, 1)),
    counts      TEXT    NOT NULL,
    PRIMARY KEY (workspace, checklist, day, slot)
) STRICT, WITHOUT ROWID;
