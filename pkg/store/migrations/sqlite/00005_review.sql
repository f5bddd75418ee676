-- The review. What people did about items and decided about findings, closed reviews
-- and their notes, and computed figures are added and never changed; review_annotations
-- is what machines remember. Acts and decisions share one row of numbers in a
-- workspace. Times (…_ms) are milliseconds since 1970 in UTC; deeds, decisions, claims
-- and snapshots are JSON; a day is YYYY-MM-DD, the customer's. A customer is empty for
-- what is nobody's.

-- +goose Up
CREATE TABLE review_acts (
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    number     INTEGER NOT NULL CHECK (number > 0),
    request    TEXT    NOT NULL CHECK (request <> ''),
    digest     TEXT    NOT NULL,
    customer   TEXT    NOT NULL,
    item       TEXT    NOT NULL CHECK (item <> ''),
    item_ms    INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind <> ''),
    deed       TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    PRIMARY KEY (workspace, number),
    UNIQUE (workspace, request)
) STRICT;

CREATE INDEX review_acts_of_items ON review_acts (workspace, customer, item, kind, number);
CREATE INDEX review_acts_in_time ON review_acts (workspace, customer, item_ms);

-- +goose StatementBegin
CREATE TRIGGER review_acts_are_not_changed BEFORE UPDATE ON review_acts
BEGIN
    SELECT RAISE(ABORT, 'review_acts is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER review_acts_stay BEFORE DELETE ON review_acts
BEGIN
    SELECT RAISE(ABORT, 'review_acts is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER review_acts_are_not_replaced BEFORE INSERT ON review_acts
WHEN EXISTS (SELECT 1 FROM review_acts WHERE workspace = NEW.workspace AND number = NEW.number)
    OR EXISTS (SELECT 1 FROM review_acts WHERE workspace = NEW.workspace AND request = NEW.request)
BEGIN
    SELECT RAISE(ABORT, 'review_acts is append-only');
END;
-- +goose StatementEnd

CREATE TABLE review_finding_acts (
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    number     INTEGER NOT NULL CHECK (number > 0),
    request    TEXT    NOT NULL CHECK (request <> ''),
    digest     TEXT    NOT NULL,
    finding    TEXT    NOT NULL CHECK (finding <> ''),
    customer   TEXT    NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind <> ''),
    decision   TEXT    NOT NULL,
    -- What the rule said; empty for a person's decision.
    claim      TEXT    NOT NULL CHECK ((claim <> '') = (kind IN ('raised', 'seen'))),
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    PRIMARY KEY (workspace, number),
    UNIQUE (workspace, request)
) STRICT;

CREATE INDEX review_finding_acts_in_order ON review_finding_acts (workspace, finding, number);
CREATE INDEX review_finding_acts_of_customers ON review_finding_acts (workspace, customer, finding, number);

-- +goose StatementBegin
CREATE TRIGGER review_finding_acts_are_not_changed BEFORE UPDATE ON review_finding_acts
BEGIN
    SELECT RAISE(ABORT, 'review_finding_acts is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER review_finding_acts_stay BEFORE DELETE ON review_finding_acts
BEGIN
    SELECT RAISE(ABORT, 'review_finding_acts is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER review_finding_acts_are_not_replaced BEFORE INSERT ON review_finding_acts
WHEN EXISTS (SELECT 1 FROM review_finding_acts WHERE workspace = NEW.workspace AND number = NEW.number)
    OR EXISTS (SELECT 1 FROM review_finding_acts WHERE workspace = NEW.workspace AND request = NEW.request)
BEGIN
    SELECT RAISE(ABORT, 'review_finding_acts is append-only');
END;
-- +goose StatementEnd

CREATE TABLE review_closings (
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    id         TEXT    NOT NULL CHECK (id <> ''),
    customer   TEXT    NOT NULL,
    from_day   TEXT    NOT NULL CHECK (from_day <> ''),
    to_day     TEXT    NOT NULL CHECK (to_day >= from_day),
    request    TEXT    NOT NULL CHECK (request <> ''),
    zone       TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    snapshot   TEXT    NOT NULL,
    markdown   TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, customer, from_day, to_day)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER review_closings_are_not_changed BEFORE UPDATE ON review_closings
BEGIN
    SELECT RAISE(ABORT, 'review_closings is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER review_closings_stay BEFORE DELETE ON review_closings
BEGIN
    SELECT RAISE(ABORT, 'review_closings is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER review_closings_are_not_replaced BEFORE INSERT ON review_closings
WHEN EXISTS (SELECT 1 FROM review_closings WHERE workspace = NEW.workspace AND id = NEW.id)
    OR EXISTS (SELECT 1 FROM review_closings WHERE workspace = NEW.workspace AND customer = NEW.customer
        AND from_day = NEW.from_day AND to_day = NEW.to_day)
BEGIN
    SELECT RAISE(ABORT, 'review_closings is append-only');
END;
-- +goose StatementEnd

CREATE TABLE review_notes (
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    closing    TEXT    NOT NULL,
    number     INTEGER NOT NULL CHECK (number > 0),
    request    TEXT    NOT NULL CHECK (request <> ''),
    text       TEXT    NOT NULL CHECK (text <> ''),
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    PRIMARY KEY (workspace, closing, number),
    UNIQUE (workspace, closing, request),
    FOREIGN KEY (workspace, closing) REFERENCES review_closings (workspace, id)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER review_notes_are_not_changed BEFORE UPDATE ON review_notes
BEGIN
    SELECT RAISE(ABORT, 'review_notes is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER review_notes_stay BEFORE DELETE ON review_notes
BEGIN
    SELECT RAISE(ABORT, 'review_notes is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER review_notes_are_not_replaced BEFORE INSERT ON review_notes
WHEN EXISTS (SELECT 1 FROM review_notes WHERE workspace = NEW.workspace AND closing = NEW.closing AND number = NEW.number)
    OR EXISTS (SELECT 1 FROM review_notes WHERE workspace = NEW.workspace AND closing = NEW.closing AND request = NEW.request)
BEGIN
    SELECT RAISE(ABORT, 'review_notes is append-only');
END;
-- +goose StatementEnd

CREATE TABLE review_summaries (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    customer   TEXT    NOT NULL,
    from_ms    INTEGER NOT NULL,
    to_ms      INTEGER NOT NULL,
    -- A list of figures.
    figures    TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL
) STRICT;

CREATE INDEX review_summaries_latest ON review_summaries (workspace, customer, number);

-- +goose StatementBegin
CREATE TRIGGER review_summaries_are_not_changed BEFORE UPDATE ON review_summaries
BEGIN
    SELECT RAISE(ABORT, 'review_summaries is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER review_summaries_stay BEFORE DELETE ON review_summaries
BEGIN
    SELECT RAISE(ABORT, 'review_summaries is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER review_summaries_are_not_replaced BEFORE INSERT ON review_summaries
WHEN EXISTS (SELECT 1 FROM review_summaries WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'review_summaries is append-only');
END;
-- +goose StatementEnd

CREATE TABLE review_annotations (
    workspace     TEXT    NOT NULL CHECK (workspace <> ''),
    customer      TEXT    NOT NULL,
    item          TEXT    NOT NULL CHECK (item <> ''),
    title         TEXT    NOT NULL CHECK (title <> ''),
    from_ms       INTEGER NOT NULL,
    to_ms         INTEGER,
    wanted_ms     INTEGER NOT NULL,
    reserved_ms   INTEGER,
    posted_ms     INTEGER,
    annotation_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, customer, item)
) STRICT;

CREATE INDEX review_annotations_waiting ON review_annotations (workspace, wanted_ms) WHERE posted_ms IS NULL;

-- The review asks which tickets were opened in a period.
CREATE INDEX ticket_outcomes_in_time ON ticket_outcomes (workspace, kind, ended_ms);
