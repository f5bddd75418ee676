-- Times (…_ms) are milliseconds since 1970 in UTC; query_types and details are JSON.

-- +goose Up
CREATE TABLE grants (
    workspace       TEXT    NOT NULL CHECK (workspace <> ''),
    id              TEXT    NOT NULL CHECK (id <> ''),
    customer        TEXT    NOT NULL CHECK (customer <> ''),
    query_types     TEXT    NOT NULL,
    note            TEXT    NOT NULL,
    created_ms      INTEGER NOT NULL,
    created_by_uid  TEXT    NOT NULL,
    created_by_name TEXT    NOT NULL,
    revoked_ms      INTEGER,
    revoked_by_uid  TEXT    NOT NULL DEFAULT '',
    revoked_by_name TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (workspace, id)
) STRICT;

CREATE INDEX grants_of_customer ON grants (workspace, customer, created_ms);

-- +goose StatementBegin
CREATE TRIGGER grants_change_once BEFORE UPDATE ON grants
WHEN OLD.revoked_ms IS NOT NULL OR NEW.revoked_ms IS NULL
    OR (NEW.workspace, NEW.id, NEW.customer, NEW.query_types, NEW.note, NEW.created_ms, NEW.created_by_uid, NEW.created_by_name)
    IS NOT (OLD.workspace, OLD.id, OLD.customer, OLD.query_types, OLD.note, OLD.created_ms, OLD.created_by_uid, OLD.created_by_name)
BEGIN
    SELECT RAISE(ABORT, 'a grant can only be revoked, once');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER grants_stay BEFORE DELETE ON grants
BEGIN
    SELECT RAISE(ABORT, 'grants are append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER grants_are_not_replaced BEFORE INSERT ON grants
WHEN EXISTS (SELECT 1 FROM grants WHERE workspace = NEW.workspace AND id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'grants are append-only');
END;
-- +goose StatementEnd

CREATE TABLE audit (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind <> ''),
    customer   TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    details    TEXT    NOT NULL
) STRICT;

CREATE INDEX audit_of_workspace ON audit (workspace, number);

-- +goose StatementBegin
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd
