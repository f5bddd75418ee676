-- Writing to ticket systems. An attempt is a turn at one thing to be written, an
-- outcome is how a turn ended; a turn without one is running, or its process died.
-- The key lets one attempt at a time begin.

-- +goose Up
CREATE TABLE ticket_writes (
    workspace     TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    connection    TEXT   COLLATE "C" NOT NULL CHECK (connection <> ''),
    customer      TEXT   COLLATE "C" NOT NULL CHECK (customer <> ''),
    kind          TEXT   COLLATE "C" NOT NULL CHECK (kind IN ('open', 'comment')),
    subject       TEXT   COLLATE "C" NOT NULL CHECK (subject <> ''),
    turn          BIGINT NOT NULL CHECK (turn > 0),
    about         TEXT   NOT NULL,
    -- Since when an earlier attempt may have done it without our knowing.
    doubt_ms      BIGINT,
    begun_ms      BIGINT NOT NULL,
    begun_by_uid  TEXT   NOT NULL,
    begun_by_name TEXT   NOT NULL,
    PRIMARY KEY (workspace, connection, customer, kind, subject, turn)
);

CREATE TABLE ticket_outcomes (
    workspace  TEXT   COLLATE "C" NOT NULL,
    connection TEXT   COLLATE "C" NOT NULL,
    customer   TEXT   COLLATE "C" NOT NULL,
    kind       TEXT   COLLATE "C" NOT NULL,
    subject    TEXT   COLLATE "C" NOT NULL,
    turn       BIGINT NOT NULL,
    outcome    TEXT   NOT NULL CHECK (outcome IN ('opened', 'found', 'commented', 'withdrawn', 'unanswered')),
    ended_ms   BIGINT NOT NULL,
    ticket_id  TEXT   NOT NULL,
    ticket_key TEXT   NOT NULL CHECK ((ticket_key <> '') = (outcome IN ('opened', 'found', 'commented'))),
    ticket_url TEXT   NOT NULL,
    PRIMARY KEY (workspace, connection, customer, kind, subject, turn),
    FOREIGN KEY (workspace, connection, customer, kind, subject, turn)
        REFERENCES ticket_writes (workspace, connection, customer, kind, subject, turn)
);

CREATE TRIGGER ticket_writes_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_writes
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TRIGGER ticket_outcomes_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_outcomes
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();
