-- Checklists. What people and machines decide is added and never changed: versions of
-- documents (checklists, calendars, templates), requests and entries. The rest is what
-- machines remember; check_counts may be deleted at any time. Times (…_ms) are
-- milliseconds since 1970 in UTC; content, details and counts are JSON; a day is
-- YYYY-MM-DD, the customer's.

-- +goose Up
CREATE TABLE check_documents (
    workspace     TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    kind          TEXT   COLLATE "C" NOT NULL CHECK (kind IN ('checklist', 'calendar', 'template')),
    id            TEXT   COLLATE "C" NOT NULL CHECK (id <> ''),
    version       BIGINT NOT NULL CHECK (version > 0),
    -- Grows with every version of anything in the workspace.
    revision      BIGINT NOT NULL CHECK (revision > 0),
    customer      TEXT   COLLATE "C" NOT NULL,
    content       TEXT   NOT NULL,
    retired       BIGINT NOT NULL CHECK (retired IN (0, 1)),
    source        TEXT   NOT NULL,
    from_ms       BIGINT NOT NULL,
    saved_by_uid  TEXT   NOT NULL,
    saved_by_name TEXT   NOT NULL,
    PRIMARY KEY (workspace, kind, id, version),
    UNIQUE (workspace, revision)
);

CREATE TRIGGER check_documents_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON check_documents
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE check_requests (
    workspace    TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    request      TEXT   COLLATE "C" NOT NULL CHECK (request <> ''),
    digest       TEXT   NOT NULL,
    -- The numbers of its entries, which follow each other.
    first_number BIGINT NOT NULL CHECK (first_number > 0),
    last_number  BIGINT NOT NULL CHECK (last_number >= first_number),
    PRIMARY KEY (workspace, request)
);

CREATE TRIGGER check_requests_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON check_requests
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE check_entries (
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    checklist  TEXT   COLLATE "C" NOT NULL CHECK (checklist <> ''),
    day        TEXT   COLLATE "C" NOT NULL CHECK (day <> ''),
    slot       TEXT   COLLATE "C" NOT NULL CHECK (slot <> ''),
    number     BIGINT NOT NULL CHECK (number > 0),
    customer   TEXT   COLLATE "C" NOT NULL CHECK (customer <> ''),
    -- Empty for an act on the whole round.
    check_id   TEXT   COLLATE "C" NOT NULL,
    act        TEXT   NOT NULL CHECK (act <> ''),
    source     TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    -- What few entries have; empty where there is nothing of it.
    details    TEXT   NOT NULL,
    -- In this order a range of days is read in one go.
    PRIMARY KEY (workspace, checklist, day, slot, number),
    UNIQUE (workspace, number)
);

CREATE TRIGGER check_entries_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON check_entries
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE check_observations (
    workspace     TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    checklist     TEXT   COLLATE "C" NOT NULL CHECK (checklist <> ''),
    day           TEXT   COLLATE "C" NOT NULL CHECK (day <> ''),
    slot          TEXT   COLLATE "C" NOT NULL CHECK (slot <> ''),
    check_id      TEXT   COLLATE "C" NOT NULL CHECK (check_id <> ''),
    first_ms      BIGINT NOT NULL,
    last_ms       BIGINT NOT NULL,
    evaluations   BIGINT NOT NULL,
    evaluated_ms  BIGINT,
    -- 0 normal, 1 pending, 2 unseen, 3 firing.
    worst         BIGINT NOT NULL CHECK (worst BETWEEN 0 AND 3),
    reason        TEXT   NOT NULL,
    latest        BIGINT NOT NULL CHECK (latest BETWEEN 0 AND 3),
    latest_reason TEXT   NOT NULL,
    PRIMARY KEY (workspace, checklist, day, slot, check_id)
);

CREATE TABLE check_annotations (
    workspace     TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    checklist     TEXT   COLLATE "C" NOT NULL CHECK (checklist <> ''),
    day           TEXT   COLLATE "C" NOT NULL CHECK (day <> ''),
    slot          TEXT   COLLATE "C" NOT NULL CHECK (slot <> ''),
    reserved_ms   BIGINT NOT NULL,
    posted_ms     BIGINT,
    annotation_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, checklist, day, slot)
);

CREATE TABLE check_counts (
    workspace   TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    checklist   TEXT   COLLATE "C" NOT NULL CHECK (checklist <> ''),
    day         TEXT   COLLATE "C" NOT NULL CHECK (day <> ''),
    slot        TEXT   COLLATE "C" NOT NULL CHECK (slot <> ''),
    version     BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    settled     BIGINT NOT NULL CHECK (settled IN (0, 1)),
    counts      TEXT   NOT NULL,
    PRIMARY KEY (workspace, checklist, day, slot)
);
