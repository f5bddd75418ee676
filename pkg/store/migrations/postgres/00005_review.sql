-- The review. What people did about items and decided about findings, closed reviews
-- and their notes, and computed figures are added and never changed; review_annotations
-- is what machines remember. Acts and decisions share one row of numbers in a
-- workspace. Times (…_ms) are milliseconds since 1970 in UTC; deeds, decisions, claims
-- and snapshots are JSON; a day is YYYY-MM-DD, the customer's. A customer is empty for
-- what is nobody's.

-- +goose Up
CREATE TABLE review_acts (
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    number     BIGINT NOT NULL CHECK (number > 0),
    request    TEXT   COLLATE "C" NOT NULL CHECK (request <> ''),
    digest     TEXT   NOT NULL,
    customer   TEXT   COLLATE "C" NOT NULL,
    item       TEXT   COLLATE "C" NOT NULL CHECK (item <> ''),
    item_ms    BIGINT NOT NULL,
    kind       TEXT   COLLATE "C" NOT NULL CHECK (kind <> ''),
    deed       TEXT   NOT NULL,
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    PRIMARY KEY (workspace, number),
    UNIQUE (workspace, request)
);

CREATE INDEX review_acts_of_items ON review_acts (workspace, customer, item, kind, number);
CREATE INDEX review_acts_in_time ON review_acts (workspace, customer, item_ms);

CREATE TRIGGER review_acts_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_acts
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE review_finding_acts (
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    number     BIGINT NOT NULL CHECK (number > 0),
    request    TEXT   COLLATE "C" NOT NULL CHECK (request <> ''),
    digest     TEXT   NOT NULL,
    finding    TEXT   COLLATE "C" NOT NULL CHECK (finding <> ''),
    customer   TEXT   COLLATE "C" NOT NULL,
    kind       TEXT   COLLATE "C" NOT NULL CHECK (kind <> ''),
    decision   TEXT   NOT NULL,
    -- What the rule said; empty for a person's decision.
    claim      TEXT   NOT NULL CHECK ((claim <> '') = (kind IN ('raised', 'seen'))),
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    PRIMARY KEY (workspace, number),
    UNIQUE (workspace, request)
);

CREATE INDEX review_finding_acts_in_order ON review_finding_acts (workspace, finding, number);
CREATE INDEX review_finding_acts_of_customers ON review_finding_acts (workspace, customer, finding, number);

CREATE TRIGGER review_finding_acts_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_finding_acts
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE review_closings (
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    id         TEXT   COLLATE "C" NOT NULL CHECK (id <> ''),
    customer   TEXT   COLLATE "C" NOT NULL,
    from_day   TEXT   COLLATE "C" NOT NULL CHECK (from_day <> ''),
    to_day     TEXT   COLLATE "C" NOT NULL CHECK (to_day >= from_day),
    request    TEXT   COLLATE "C" NOT NULL CHECK (request <> ''),
    zone       TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    snapshot   TEXT   NOT NULL,
    markdown   TEXT   NOT NULL,
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, customer, from_day, to_day)
);

CREATE TRIGGER review_closings_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_closings
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE review_notes (
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    closing    TEXT   COLLATE "C" NOT NULL,
    number     BIGINT NOT NULL CHECK (number > 0),
    request    TEXT   COLLATE "C" NOT NULL CHECK (request <> ''),
    text       TEXT   NOT NULL CHECK (text <> ''),
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    PRIMARY KEY (workspace, closing, number),
    UNIQUE (workspace, closing, request),
    FOREIGN KEY (workspace, closing) REFERENCES review_closings (workspace, id)
);

CREATE TRIGGER review_notes_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_notes
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE review_summaries (
    number     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    customer   TEXT   COLLATE "C" NOT NULL,
    from_ms    BIGINT NOT NULL,
    to_ms      BIGINT NOT NULL,
    -- A list of figures.
    figures    TEXT   NOT NULL,
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL
);

CREATE INDEX review_summaries_latest ON review_summaries (workspace, customer, number);

CREATE TRIGGER review_summaries_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_summaries
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE review_annotations (
    workspace     TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    customer      TEXT   COLLATE "C" NOT NULL,
    item          TEXT   COLLATE "C" NOT NULL CHECK (item <> ''),
    title         TEXT   NOT NULL CHECK (title <> ''),
    from_ms       BIGINT NOT NULL,
    to_ms         BIGINT,
    wanted_ms     BIGINT NOT NULL,
    reserved_ms   BIGINT,
    posted_ms     BIGINT,
    annotation_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, customer, item)
);

CREATE INDEX review_annotations_waiting ON review_annotations (workspace, wanted_ms) WHERE posted_ms IS NULL;

-- The review asks which tickets were opened in a period.
CREATE INDEX ticket_outcomes_in_time ON ticket_outcomes (workspace, kind, ended_ms);
