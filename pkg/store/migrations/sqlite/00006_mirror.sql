-- A copy of the tickets of each connection, and how far it is read. It can be read anew
-- from the ticket system at any time, so unlike the rest of this store it is changed and
-- deleted. Times (…_ms) are milliseconds since 1970 in UTC, 0 for not yet.

-- +goose Up
CREATE TABLE mirror_tickets (
    workspace  TEXT NOT NULL CHECK (workspace <> ''),
    connection TEXT NOT NULL CHECK (connection <> ''),
    customer   TEXT NOT NULL CHECK (customer <> ''),
    -- The ticket system's own id.
    id         TEXT NOT NULL CHECK (id <> ''),
    -- JSON, without what the next two columns hold.
    body       TEXT NOT NULL,
    excerpt    TEXT NOT NULL,
    resolution TEXT NOT NULL,
    PRIMARY KEY (workspace, connection, customer, id)
    -- With row ids: without them, whatever is longer than a kilobyte takes a page of its own.
) STRICT;

CREATE TABLE mirror_progress (
    workspace  TEXT    NOT NULL CHECK (workspace <> ''),
    connection TEXT    NOT NULL CHECK (connection <> ''),
    customer   TEXT    NOT NULL CHECK (customer <> ''),
    scope      TEXT    NOT NULL CHECK (scope <> ''),
    open_ms    INTEGER NOT NULL,
    reached_ms INTEGER NOT NULL,
    loaded_ms  INTEGER NOT NULL,
    cursor_ms  INTEGER NOT NULL,
    swept_ms   INTEGER NOT NULL,
    PRIMARY KEY (workspace, connection, customer)
) STRICT, WITHOUT ROWID;
