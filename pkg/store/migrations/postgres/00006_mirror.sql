-- A copy of the tickets of each connection, and how far it is read. It can be read anew
-- from the ticket system at any time, so unlike the rest of this store it is changed and
-- deleted. Times (…_ms) are milliseconds since 1970 in UTC, 0 for not yet.

-- +goose Up
CREATE TABLE mirror_tickets (
    workspace  TEXT COLLATE "C" NOT NULL CHECK (workspace <> ''),
    connection TEXT COLLATE "C" NOT NULL CHECK (connection <> ''),
    customer   TEXT COLLATE "C" NOT NULL CHECK (customer <> ''),
    -- The ticket system's own id.
    id         TEXT COLLATE "C" NOT NULL CHECK (id <> ''),
    -- JSON, without what the next two columns hold.
    body       TEXT COLLATE "C" NOT NULL,
    excerpt    TEXT COLLATE "C" NOT NULL,
    resolution TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace, connection, customer, id)
);

CREATE TABLE mirror_progress (
    workspace  TEXT   COLLATE "C" NOT NULL CHECK (workspace <> ''),
    connection TEXT   COLLATE "C" NOT NULL CHECK (connection <> ''),
    customer   TEXT   COLLATE "C" NOT NULL CHECK (customer <> ''),
    scope      TEXT   COLLATE "C" NOT NULL CHECK (scope <> ''),
    open_ms    BIGINT NOT NULL,
    reached_ms BIGINT NOT NULL,
    loaded_ms  BIGINT NOT NULL,
    cursor_ms  BIGINT NOT NULL,
    swept_ms   BIGINT NOT NULL,
    PRIMARY KEY (workspace, connection, customer)
);
