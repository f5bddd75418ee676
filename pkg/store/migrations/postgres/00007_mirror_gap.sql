-- What of a customer's tickets cannot be read at all, in a sentence; empty for nothing.

-- +goose Up
ALTER TABLE mirror_progress ADD COLUMN gap TEXT COLLATE "C" NOT NULL DEFAULT '';
