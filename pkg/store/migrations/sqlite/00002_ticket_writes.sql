-- Writing to ticket systems. An attempt is a turn at one thing to be written, an
-- outcome is how a turn ended; a turn without one is running, or its process died.
-- The key lets one attempt at a time begin.

-- +goose Up
CREATE TABLE ticket_writes (
    workspace     TEXT    NOT NULL CHECK (workspace <> ''),
    connection    TEXT    NOT NULL CHECK (connection <> ''),
    customer      TEXT    NOT NULL CHECK (customer <> ''),
    kind          TEXT    NOT NULL CHECK (kind IN ('open', 'comment')),
    subject       TEXT    NOT NULL CHECK (subject <> ''),
    turn          INTEGER NOT NULL CHECK (turn > 0),
    about         TEXT    NOT NULL,
    -- Since when an earlier attempt may have done it without our knowing.
    doubt_ms      INTEGER,
    begun_ms      INTEGER NOT NULL,
    begun_by_uid  TEXT    NOT NULL,
    begun_by_name TEXT    NOT NULL,
    PRIMARY KEY (workspace, connection, customer, kind, subject, turn)
) STRICT;

CREATE TABLE ticket_outcomes (
    workspace  TEXT    NOT NULL,
    connection TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    turn       INTEGER NOT NULL,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('opened', 'found', 'commented', 'withdrawn', 'unanswered')),
    ended_ms   INTEGER NOT NULL,
    ticket_id  TEXT    NOT NULL,
    ticket_key TEXT    NOT NULL CHECK ((ticket_key <> '') = (outcome IN ('opened', 'found', 'commented'))),
    ticket_url TEXT    NOT NULL,
    PRIMARY KEY (workspace, connection, customer, kind, subject, turn),
    FOREIGN KEY (workspace, connection, customer, kind, subject, turn)
        REFERENCES ticket_writes (workspace, connection, customer, kind, subject, turn)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER ticket_writes_are_not_changed BEFORE UPDATE ON ticket_writes
BEGIN
    SELECT RAISE(ABORT, 'ticket_writes is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER ticket_writes_stay BEFORE DELETE ON ticket_writes
BEGIN
    SELECT RAISE(ABORT, 'ticket_writes is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER ticket_writes_are_not_replaced BEFORE INSERT ON ticket_writes
WHEN EXISTS (SELECT 1 FROM ticket_writes WHERE workspace = NEW.workspace AND connection = NEW.connection
    AND customer = NEW.customer AND kind = NEW.kind AND subject = NEW.subject AND turn = NEW.turn)
BEGIN
    SELECT RAISE(ABORT, 'ticket_writes is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER ticket_outcomes_are_not_changed BEFORE UPDATE ON ticket_outcomes
BEGIN
    SELECT RAISE(ABORT, 'ticket_outcomes is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER ticket_outcomes_stay BEFORE DELETE ON ticket_outcomes
BEGIN
    SELECT RAISE(ABORT, 'ticket_outcomes is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER ticket_outcomes_are_not_replaced BEFORE INSERT ON ticket_outcomes
WHEN EXISTS (SELECT 1 FROM ticket_outcomes WHERE workspace = NEW.workspace AND connection = NEW.connection
    AND customer = NEW.customer AND kind = NEW.kind AND subject = NEW.subject AND turn = NEW.turn)
BEGIN
    SELECT RAISE(ABORT, 'ticket_outcomes is append-only');
END;
-- +goose StatementEnd
