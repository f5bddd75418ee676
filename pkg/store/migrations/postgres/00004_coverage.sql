-- What was computed about the playbook: how many alert rules of each customer have an
-- entry. Computed elsewhere and added here, never changed. Times (…_ms) are
-- milliseconds since 1970 in UTC.

-- +goose Up
CREATE TABLE coverages (
    number     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    entries    BIGINT NOT NULL CHECK (entries >= 0),
    orphans    BIGINT NOT NULL CHECK (orphans >= 0),
    stale      BIGINT NOT NULL CHECK (stale >= 0)
);

CREATE TRIGGER coverages_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coverages
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TABLE coverage_customers (
    workspace      TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    -- Empty for the rules that name no customer.
    customer       TEXT   COLLATE "C" NOT NULL,
    number         BIGINT NOT NULL REFERENCES coverages (number),
    rules          BIGINT NOT NULL CHECK (rules >= 0),
    covered        BIGINT NOT NULL CHECK (covered BETWEEN 0 AND rules),
    unknown        BIGINT NOT NULL CHECK (unknown BETWEEN 0 AND rules),
    conflicts      BIGINT NOT NULL CHECK (conflicts >= 0),
    catch_all_only BIGINT NOT NULL CHECK (catch_all_only BETWEEN 0 AND rules),
    -- In this order the latest of a customer is found in one step.
    PRIMARY KEY (workspace, customer, number)
);

CREATE TRIGGER coverage_customers_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coverage_customers
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();
