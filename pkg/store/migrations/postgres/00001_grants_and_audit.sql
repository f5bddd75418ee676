-- Times (…_ms) are milliseconds since 1970 in UTC; query_types and details are JSON.
-- Ids are compared byte by byte, as SQLite does, whatever the database's locale.

-- +goose Up
CREATE TABLE grants (
    workspace       TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    id              TEXT   COLLATE "C" NOT NULL CHECK (id <> ''),
    customer        TEXT   COLLATE "C" NOT NULL CHECK (customer <> ''),
    query_types     TEXT   NOT NULL,
    note            TEXT   NOT NULL,
    created_ms      BIGINT NOT NULL,
    created_by_uid  TEXT   NOT NULL,
    created_by_name TEXT   NOT NULL,
    revoked_ms      BIGINT,
    revoked_by_uid  TEXT   NOT NULL DEFAULT '',
    revoked_by_name TEXT   NOT NULL DEFAULT '',
    PRIMARY KEY (workspace, id)
);

CREATE INDEX grants_of_customer ON grants (workspace, customer, created_ms);

CREATE TABLE audit (
    number     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    at_ms      BIGINT NOT NULL,
    actor_uid  TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    kind       TEXT   NOT NULL CHECK (kind <> ''),
    customer   TEXT   NOT NULL,
    subject    TEXT   NOT NULL,
    details    TEXT   NOT NULL
);

CREATE INDEX audit_of_workspace ON audit (workspace, number);

-- +goose StatementBegin
CREATE FUNCTION rounds_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION rounds_grants_change_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.revoked_ms IS NOT NULL OR NEW.revoked_ms IS NULL
        OR (NEW.workspace, NEW.id, NEW.customer, NEW.query_types, NEW.note, NEW.created_ms, NEW.created_by_uid, NEW.created_by_name)
        IS DISTINCT FROM
        (OLD.workspace, OLD.id, OLD.customer, OLD.query_types, OLD.note, OLD.created_ms, OLD.created_by_uid, OLD.created_by_name)
    THEN
        RAISE EXCEPTION 'a grant can only be revoked, once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
-- +goose StatementEnd

CREATE TRIGGER grants_change_once BEFORE UPDATE ON grants
    FOR EACH ROW EXECUTE FUNCTION rounds_grants_change_once();

CREATE TRIGGER grants_stay BEFORE DELETE OR TRUNCATE ON grants
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION rounds_append_only();
