-- What was computed about the playbook: how many alert rules of each customer have an
-- entry. Computed elsewhere and added here, never changed. Times (…_ms) are
-- milliseconds since 1970 in UTC.

-- +goose Up
CREATE TABLE coverages (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    at_ms      INTEGER NOT NULL,
    actor_uid  TEXT    NOT NULL,
    actor_name TEXT    NOT NULL,
    entries    INTEGER NOT NULL CHECK (entries >= 0),
    orphans    INTEGER NOT NULL CHECK (orphans >= 0),
    stale      INTEGER NOT NULL CHECK (stale >= 0)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER coverages_are_not_changed BEFORE UPDATE ON coverages
BEGIN
    SELECT RAISE(ABORT, 'coverages is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER coverages_stay BEFORE DELETE ON coverages
BEGIN
    SELECT RAISE(ABORT, 'coverages is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER coverages_are_not_replaced BEFORE INSERT ON coverages
WHEN EXISTS (SELECT 1 FROM coverages WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'coverages is append-only');
END;
-- +goose StatementEnd

CREATE TABLE coverage_customers (
    workspace      TEXT    NOT NULL CHECK (workspace <> ''),
    -- Empty for the rules that name no customer.
    customer       TEXT    NOT NULL,
    number         INTEGER NOT NULL REFERENCES coverages (number),
    rules          INTEGER NOT NULL CHECK (rules >= 0),
    covered        INTEGER NOT NULL CHECK (covered BETWEEN 0 AND rules),
    unknown        INTEGER NOT NULL CHECK (unknown BETWEEN 0 AND rules),
    conflicts      INTEGER NOT NULL CHECK (conflicts >= 0),
    catch_all_only INTEGER NOT NULL CHECK (catch_all_only BETWEEN 0 AND rules),
    -- In this order the latest of a customer is found in one step.
    PRIMARY KEY (workspace, customer, number)
) STRICT, WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER coverage_customers_are_not_changed BEFORE UPDATE ON coverage_customers
BEGIN
    SELECT RAISE(ABORT, 'coverage_customers is append-only');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER coverage_customers_stay BEFORE DELETE ON coverage_customers
BEGIN
    SELECT RAISE(ABORT, 'coverage_customers is append-only');
END;
-- +goose StatementEnd

-- REPLACE deletes without asking the trigger above.
-- +goose StatementBegin
CREATE TRIGGER coverage_customers_are_not_replaced BEFORE INSERT ON coverage_customers
WHEN EXISTS (SELECT 1 FROM coverage_customers WHERE workspace = NEW.workspace AND customer = NEW.customer AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'coverage_customers is append-only');
END;
-- +goose StatementEnd
