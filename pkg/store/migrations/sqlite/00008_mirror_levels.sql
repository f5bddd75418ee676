-- Whether some of a customer's tickets were read when their service levels could not be.

-- +goose Up
ALTER TABLE mirror_progress ADD COLUMN no_levels INTEGER NOT NULL DEFAULT 0;
